#include "reports/text_lines.h"

#include <doctest/doctest.h>

namespace stancemap {
namespace {

using Lines = std::vector<std::string>;

TEST_CASE("lines break at blanks and are indented") {
  CHECK(wrapped_text("one two three", 8, 0, 2) == Lines{"one two", "  three"});
  CHECK(wrapped_text("one two", 20, 3, 0) == Lines{"   one two"});
  CHECK(wrapped_text("", 8, 0, 0).empty());
}

TEST_CASE("a word longer than a line is cut, wide characters never in two") {
  CHECK(wrapped_text("abcdefgh", 3, 0, 0) == Lines{"abc", "def", "gh"});
  CHECK(wrapped_text("日本語", 3, 0, 0) == Lines{"日", "本", "語"});
  CHECK(wrapped_text("日本", 1, 0, 0) == Lines{"日", "本"});
}

TEST_CASE("a long word begins on a line of its own") {
  CHECK(wrapped_text("ab cdefghij", 5, 0, 0) == Lines{"ab", "cdefg", "hij"});
}

TEST_CASE("an indent takes half of a narrow line at most") {
  CHECK(wrapped_text("abcd ef", 4, 9, 9) == Lines{"  ab", "  cd", "  ef"});
}

}  // namespace
}  // namespace stancemap
