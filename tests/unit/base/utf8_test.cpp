#include "base/utf8.h"

#include <vector>

#include <doctest/doctest.h>

using namespace stancemap;

namespace {

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> all;
  for (std::size_t i = 0; i < text.size();) all.push_back(next_code_point(text, i));
  return all;
}

}  // namespace

TEST_CASE("well-formed text of every length has no invalid byte") {
  CHECK_FALSE(first_invalid_utf8(""));
  CHECK_FALSE(first_invalid_utf8("a\u00e9\u20ac\U0001F600\uD7FF\uE000\U0010FFFF"));
}

TEST_CASE("overlong forms, surrogates, stray and missing bytes and values past the end are invalid") {
  CHECK(first_invalid_utf8("ab\x80") == 2);
  CHECK(first_invalid_utf8("\xC0\xAF") == 0);          // overlong '/'
  CHECK(first_invalid_utf8("\xE0\x80\xAF") == 0);      // overlong
  CHECK(first_invalid_utf8("\xED\xA0\x80") == 0);      // surrogate
  CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0);  // U+110000
  CHECK(first_invalid_utf8("\xF8\x88\x80\x80\x80") == 0);
  CHECK(first_invalid_utf8("x\xE2\x82") == 1);  // cut off
}

TEST_CASE("each broken byte becomes one replacement character") {
  CHECK(with_valid_utf8("a\xFF\xFE"
                        "b") ==
        "a\uFFFD\uFFFD"
        "b");
  CHECK(with_valid_utf8("\xE2\x82") == "\uFFFD\uFFFD");
  CHECK(with_valid_utf8("pure") == "pure");
  CHECK_FALSE(first_invalid_utf8(with_valid_utf8("\xF0\x9F\x98\xE2\x82\xAC")));
}

TEST_CASE("code points are counted, a broken byte as one") {
  CHECK(code_point_count("") == 0);
  CHECK(code_point_count("\u0436\U0001F600z") == 3);
  CHECK(code_point_count("\xFF\xC3") == 2);
}

TEST_CASE("code points are read one by one, broken bytes as the replacement character") {
  CHECK(code_points("z\u00e9\u20ac\U0001F600") == std::vector<char32_t>{'z', 0xE9, 0x20AC, 0x1F600});
  CHECK(code_points("\xC3(") == std::vector<char32_t>{0xFFFD, '('});
}

TEST_CASE("every code point that is written is read back") {
  for (char32_t c = 0; c <= 0x10FFFF; c += (c < 0x3000 ? 1 : 37)) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_code_point(text, c);
    std::size_t offset = 0;
    const char32_t back = next_code_point(text, offset);
    if (back != c || offset != text.size()) FAIL("code point " << static_cast<std::uint32_t>(c));
  }
}

TEST_CASE("what is no code point is written as the replacement character") {
  std::string text;
  append_code_point(text, 0xD800);
  append_code_point(text, 0x110000);
  CHECK(text == "\uFFFD\uFFFD");
}

TEST_CASE("composed and decomposed forms are one in NFC") {
  CHECK(normalized_nfc("e\u0301") == "\u00e9");
  CHECK(normalized_nfc("\u1100\u1161") == "\uac00");
  CHECK(normalized_nfc("\ufb01") == "\ufb01");  // a ligature is compatible, not equal
  CHECK(normalized_nfc("bad \xFF stays") == "bad \xFF stays");
}

TEST_CASE("folding makes case, width and ligatures one") {
  CHECK(case_folded("STRASSE") == case_folded("stra\u00dfe"));
  CHECK(case_folded("\uFF21\ufb01") == "afi");
  CHECK(case_folded("E\u0301") == "\u00e9");
  CHECK(case_folded("\xFF") == "\xFF");
}
