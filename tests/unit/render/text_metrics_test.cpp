#include "render/text_metrics.h"

#include <doctest/doctest.h>

#include "render/line_wrap.h"

using namespace stancemap;

TEST_CASE("widths are those of DejaVu Sans") {
  CHECK(advance_width(U'A', FontWeight::kRegular) == 1401);
  CHECK(advance_width(U' ', FontWeight::kRegular) == 651);
  CHECK(advance_width(U'A', FontWeight::kBold) > advance_width(U'A', FontWeight::kRegular));
  CHECK(text_width("AA", 2048) == doctest::Approx(2802));
}

TEST_CASE("other characters have the width of their class") {
  CHECK(advance_width(U'\u4E2D', FontWeight::kRegular) == 2048);
  CHECK(advance_width(U'\u0301', FontWeight::kRegular) == 0);
  CHECK(advance_width(U'\U0001F600', FontWeight::kRegular) == 2560);
}

TEST_CASE("no wrapped line is wider than asked for, and no letter is lost") {
  const LineStyle style{120, 11};
  for (const std::string& text :
       {std::string("The US was seen as more benign before Iraq and Afghanistan, they say."), std::string(10'000, 'w'),
        std::string("\u4E2D\u6587\u4E2D\u6587\u4E2D\u6587\u4E2D\u6587\u4E2D\u6587\u4E2D\u6587\u4E2D\u6587")}) {
    std::string joined, wanted;
    for (const std::string& line : wrapped_lines(text, style, 100'000)) {
      CHECK(text_width(line, style.font_size) <= style.width);
      for (const char c : line)
        if (c != ' ') joined += c;
    }
    for (const char c : text)
      if (c != ' ') wanted += c;
    CHECK(joined == wanted);
  }
}

TEST_CASE("text past the last line ends in an ellipsis that fits too") {
  const LineStyle style{60, 11};
  const auto lines = wrapped_lines("one two three four five six seven eight nine ten", style, 2);
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].ends_with("…"));
  CHECK(text_width(lines[1], 11) <= 60);
  CHECK(fitted("short", style) == "short");
}

TEST_CASE("lines end between whole characters: never within a flag, a family or before a mark") {
  for (const std::string_view whole : {"\U0001F1EF\U0001F1F5", "\U0001F469\u200D\U0001F469\u200D\U0001F467",
                                       "\U0001F44D\U0001F3FD", "e\u0301\u0323", "\u0E19\u0E34"}) {
    std::string text;
    for (int i = 0; i < 30; ++i) text += whole;
    for (double width = 20; width < 60; width += 1.5) {
      for (const std::string& line : wrapped_lines(text, {width, 10}, 200)) CHECK(line.size() % whole.size() == 0);
      const std::string cut = fitted(text, {width, 10});
      CHECK((cut.size() - std::string_view("…").size()) % whole.size() == 0);
    }
  }
}

TEST_CASE("the first letter with a direction tells how a text is read") {
  CHECK(reads_leftwards("\u0633\u0644\u0627\u0645 peace"));
  CHECK(reads_leftwards("2024: \u05e9\u05dc\u05d5\u05dd"));
  CHECK_FALSE(reads_leftwards("The word \u0633\u0644\u0627\u0645"));
  CHECK_FALSE(reads_leftwards("2.7 % (!)"));
  CHECK_FALSE(reads_leftwards(""));
  for (const char* other :
       {"\u0413\u043e\u0440\u043e\u0434", "\u57ce\u5e02 \u0633", "\u00c4 \u0633", "\u0e44\u0e17\u0e22 \u0633"})
    CHECK_FALSE(reads_leftwards(other));
}

TEST_CASE("a line that would be read the other way gets a mark without width") {
  CHECK(directed("GDP", true) == "\u200FGDP");
  CHECK(reads_leftwards(directed("GDP \u0633", true)));
  CHECK(directed("\u0633 means", false) == "\u200E\u0633 means");
  CHECK(directed("plain", false) == "plain");
  CHECK(text_width(directed("GDP", true), 10) == text_width("GDP", 10));
}
