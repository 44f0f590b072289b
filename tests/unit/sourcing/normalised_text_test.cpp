#include "sourcing/normalised_text.h"

#include <random>
#include <string>

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "sourcing/nfc.h"
#include "sourcing/sha256.h"
#include "sourcing/windows_1252.h"

using namespace stancemap;

namespace {

std::string normalised(std::string_view loaded) {
  return std::string(NormalisedText(loaded).text());
}

// What the header says, step by step.
std::string by_definition(std::string text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  text = normalized_nfc(text);
  std::string lines;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    lines += text[i] == '\r' ? '\n' : text[i];
  }
  std::string out;
  for (const char c : lines + "\n") {
    if (c == '\n') {
      while (!out.empty() && (out.back() == ' ' || out.back() == '\t')) out.pop_back();
    }
    out += c;
  }
  while (!out.empty() && out.back() == '\n') out.pop_back();
  return out;
}

std::string random_text(std::mt19937& random) {
  static const char* const kPieces[] = {"a",          "B",
                                        "word",       " ",
                                        "  ",         "\t",
                                        "\n",         "\r\n",
                                        "\r",         "e\u0301",
                                        "\u00E9",     "\u0301",
                                        "\u0323",     "\u1112\u1161\u11AB",
                                        "\uFEFF",     "\u65E5\u672C",
                                        "\u00A0",     "\u212B",
                                        "\U0001F600", "\u0958"};
  std::string text;
  for (auto n = random() % 30; n > 0; --n) text += kPieces[random() % std::size(kPieces)];
  return text;
}

}  // namespace

TEST_CASE("byte order mark, CR, blanks at line ends and line ends at the end go away") {
  CHECK(normalised("\xEF\xBB\xBFone \t\r\ntwo\rthree  four\n \n\t\n") == "one\ntwo\nthree  four");
  CHECK(normalised("") == "");
  CHECK(normalised(" \n\r\n") == "");
  CHECK(normalised("\n\na") == "\n\na");
  CHECK(normalised("a\u00A0\n") == "a\u00A0");  // a no-break space is no blank
}

TEST_CASE("letters are composed") {
  CHECK(normalised("cafe\u0301") == "caf\u00E9");
  CHECK(normalised("\u1112\u1161\u11AB") == "\uD55C");
  CHECK(normalised("\u212B") == "\u00C5");
  CHECK(normalised(" \u0301x") == " \u0301x");
}

TEST_CASE("a text that is in the form already is not copied") {
  const std::string text = "One caf\u00E9.\n\n  \u65E5\u672C two\n\n";
  const NormalisedText normal(text);
  CHECK(normal.is_unchanged());
  CHECK(normal.text().data() == text.data());
  CHECK(normal.text() == "One caf\u00E9.\n\n  \u65E5\u672C two");
}

TEST_CASE("random texts are normalised as defined, and every place leads back to where it was made") {
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(random);
    CAPTURE(text);
    const NormalisedText normal(text);
    REQUIRE(std::string(normal.text()) == by_definition(text));
    REQUIRE(normal.length() == code_point_count(normal.text()));
    std::size_t last_begin = 0;
    for (std::size_t at = 0; at < normal.text().size();) {
      const std::size_t begin = at;
      (void)next_code_point(normal.text(), at);
      const auto loaded = normal.in_loaded(begin, at);
      REQUIRE(loaded.begin < loaded.end);
      REQUIRE(loaded.end <= text.size());
      REQUIRE(loaded.begin >= last_begin);
      last_begin = loaded.begin;
      REQUIRE(normal.offset(normal.position(begin)) == begin);
      // What it was made of makes it again, but for combining marks around it and for line ends.
      const std::string made = nfc(std::string_view(text).substr(loaded.begin, loaded.end - loaded.begin));
      const std::string_view character = normal.text().substr(begin, at - begin);
      REQUIRE((made.find(character) != std::string::npos || character == "\n"));
    }
  }
}

TEST_CASE("long texts are mapped like short ones") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += i % 3 == 0 ? "line caf\u00E9 \r\n" : "plain e\u0301 \n";
  text += "needle\n" + std::string(100000, ' ') + "\nlast";
  const NormalisedText normal(text);
  for (const std::string_view word : {"needle", "last"}) {
    const std::size_t at = normal.text().find(word);
    REQUIRE(at != std::string_view::npos);
    const auto loaded = normal.in_loaded(at, at + word.size());
    CHECK(text.substr(loaded.begin, loaded.end - loaded.begin) == word);
    CHECK(normal.position(at) == code_point_count(normal.text().substr(0, at)));
    CHECK(normal.offset(normal.position(at)) == at);
  }
  CHECK(normal.offset(normal.length() + 1000) == normal.text().size());
}

TEST_CASE("the fingerprint is that of the normalised bytes") {
  CHECK(NormalisedText("abc \r\n").sha256() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(NormalisedText("").sha256() == sha256_hex(""));
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("a heap of combining marks is normalised in linear time") {
  std::string text = "a";
  for (int i = 0; i < 300000; ++i) text += i % 2 == 0 ? "\u0301" : "\u0323";
  CHECK(NormalisedText(text).length() > 299000);
}

TEST_CASE("Windows-1252 has its own quotation marks, and every byte is something") {
  CHECK(utf8_of_windows_1252("\x93"
                             "Caf\xE9\x94 \x80") == "\u201CCaf\u00E9\u201D \u20AC");
  std::string all;
  for (int i = 0; i < 256; ++i) all.push_back(static_cast<char>(i));
  CHECK(code_point_count(utf8_of_windows_1252(all)) == 256);
  CHECK(!first_invalid_utf8(utf8_of_windows_1252(all)));
}
