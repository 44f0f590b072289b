#include "formats/native/comments.h"

#include <string_view>

#include <doctest/doctest.h>

using namespace stancemap::native;

TEST_CASE("comments between two tokens are found with their place on the line") {
  constexpr std::string_view kText = ":  # behind\n\n\n  # own line  \n- # in item\n# last\n\n";
  const Gap gap = yaml_gap(kText, 0, kText.size());
  REQUIRE(gap.comments.size() == 4);
  CHECK(gap.comments[0].text == "# behind");
  CHECK_FALSE(gap.comments[0].own_line);
  CHECK(gap.comments[0].mark == ':');
  CHECK(gap.comments[1].text == "# own line  ");
  CHECK(gap.comments[1].own_line);
  CHECK(gap.comments[1].blank);
  CHECK(gap.comments[1].column == 2);
  CHECK_FALSE(gap.comments[2].own_line);
  CHECK(gap.comments[2].mark == '-');
  CHECK(gap.comments[3].column == 0);
  CHECK_FALSE(gap.comments[3].blank);
  CHECK(gap.blank);
}

TEST_CASE("JSON has line comments and block comments") {
  constexpr std::string_view kText = ", /* a\n b */ // c\n";
  const Gap gap = json_gap(kText, 0, kText.size());
  REQUIRE(gap.comments.size() == 2);
  CHECK(gap.comments[0].text == "/* a\n b */");
  CHECK(gap.comments[1].text == "// c");
  CHECK_FALSE(gap.blank);
}

TEST_CASE("a comment loses the blanks at its lines' ends") {
  CHECK(trimmed_comment("# a \t") == "# a");
  CHECK(trimmed_comment("/* a  \n   b */") == "/* a\n   b */");
}

TEST_CASE("line ends become LF and a byte order mark goes") {
  CHECK(with_plain_line_ends("\xEF\xBB\xBF"
                             "a\r\nb\rc\n\r") == "a\nb\nc\n\n");
  CHECK(with_plain_line_ends("") == "");
}
