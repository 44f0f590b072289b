#include "sourcing/folded_text.h"

#include <random>
#include <string>

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "sourcing/quote_search.h"

using namespace stancemap;

TEST_CASE("quotation marks, dashes, white space and case are folded, and what cannot be seen is gone") {
  CHECK(folded("\u201CPrepare\u201D for\u00A0\u2014\n\t war\u2019s") == "\"prepare\" for - war's");
  CHECK(folded("  co\u00ADoperation\u200B ") == "cooperation");
  CHECK(folded("Stra\u00DFe \u0130 \u03A3") == "strasse i\u0307 \u03C3");
  CHECK(folded(" \u200B \n") == "");
}

TEST_CASE("a transformation that is left out leaves its differences") {
  const auto without = [](Fold fold) { return kFoldAll & ~static_cast<unsigned>(fold); };
  CHECK(folded("A\u2013b", without(Fold::kCase)) == "A-b");
  CHECK(folded("A\u2013b", without(Fold::kDashes)) == "a\u2013b");
  CHECK(folded("\u2018a\u2019", without(Fold::kQuotationMarks)) == "\u2018a\u2019");
  CHECK(folded("a  b", without(Fold::kWhiteSpace)) == "a  b");
  CHECK(folded("a\u00ADb", without(Fold::kInvisible)) == "a\u00ADb");
}

TEST_CASE("a folded text says where its parts come from") {
  const std::string text = "One \u201Ctwo\u201D\n\n  Th\u00ADree";
  const FoldedText fold(text);
  CHECK(fold.text() == "one \"two\" three");
  const auto source_of = [&](std::string_view part) {
    const std::size_t at = fold.text().find(part);
    const auto range = fold.in_text(at, at + part.size());
    return text.substr(range.begin, range.end - range.begin);
  };
  CHECK(source_of("two") == "two");
  CHECK(source_of("\"two\"") == "\u201Ctwo\u201D");
  CHECK(source_of("three") == "Th\u00ADree");
  CHECK(source_of("two\" th") == "two\u201D\n\n  Th");
  CHECK(fold.folded_offset(text.find("Th")) == fold.text().find("three"));
  CHECK(fold.folded_offset(text.size()) == fold.text().size());
}

TEST_CASE("in random texts what a range was made of folds to the range") {
  static const char* const kPieces[] = {"a",      "B",      " ",          "  ",     "\n",     "\u00AD",
                                        "\u200B", "\u201C", "\u2014",     "\u00DF", "\u0130", "\u65E5",
                                        "\u00A0", "\u00C9", "\U0001F600", "word"};
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto n = random() % 200; n > 0; --n) text += kPieces[random() % std::size(kPieces)];
    CAPTURE(text);
    const FoldedText fold(text);
    if (fold.text().empty()) continue;
    std::size_t begin = random() % fold.text().size();
    while (begin > 0 && (fold.text()[begin] & 0xC0) == 0x80) --begin;
    std::size_t end = begin;
    for (auto n = random() % 20 + 1; n > 0 && end < fold.text().size(); --n) (void)next_code_point(fold.text(), end);
    const auto range = fold.in_text(begin, end);
    REQUIRE(range.begin < range.end);
    REQUIRE(range.end <= text.size());
    const std::string made = folded(text.substr(range.begin, range.end - range.begin));
    std::string wanted(fold.text().substr(begin, end - begin));
    while (wanted.ends_with(' ')) wanted.pop_back();
    while (wanted.starts_with(' ')) wanted.erase(0, 1);
    REQUIRE(made.find(wanted) != std::string::npos);  // more where a letter became two
  }
}

TEST_CASE("all places are found, overlapping ones too, by both ways of searching") {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    std::string text, needle;
    for (auto n = random() % 400; n > 0; --n) text += "ab "[random() % (round % 3 + 1)];
    for (auto n = random() % 5 + 1; n > 0; --n) needle += "ab "[random() % (round % 3 + 1)];
    QuoteSearch search(text, needle);
    for (std::size_t at = text.find(needle); at != std::string::npos; at = text.find(needle, at + 1))
      REQUIRE(search.next() == at);
    REQUIRE(!search.next());
    REQUIRE(!search.next());
  }
}

TEST_CASE("a place is inside a word when letters or digits stand on both sides, where words have spaces") {
  CHECK(is_inside_word("chines", 2));
  CHECK(is_inside_word("a1", 1));
  CHECK(!is_inside_word("don't", 3));
  CHECK(!is_inside_word("abc", 0));
  CHECK(!is_inside_word("abc", 3));
  CHECK(!is_inside_word("\u65E5\u672C", 3));
  CHECK(!is_inside_word("in\u65E5", 2));
  CHECK(is_inside_word("\u0439\u0439", 2));
}
