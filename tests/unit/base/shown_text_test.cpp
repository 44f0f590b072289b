#include "base/shown_text.h"

#include <doctest/doctest.h>

using namespace stancemap;

TEST_CASE("wide characters take two cells, marks and control characters none") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("\x1b") == 0);
  CHECK(display_width(U'語') == 2);
  CHECK(display_width("") == 0);
}

TEST_CASE("a broken byte is as wide as the sign that stands for it") {
  CHECK(display_width("\xff\xff") == 2 * display_width(U'\uFFFD'));
}

TEST_CASE("a text of several lines becomes one") {
  CHECK(one_line("  a\n\t b\r\n") == "a b");
  CHECK(one_line(" \n ").empty());
  CHECK(one_line("a\u00a0b") == "a\u00a0b");
}
