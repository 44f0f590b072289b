#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "reports/flow/writers.h"
#include "unit/reports/flow/written_sheet.h"

namespace stancemap::flow {
namespace {

using test::holds;
using test::WrittenSheet;
using Json = nlohmann::json;

Json read_back(const WrittenSheet& sheet) {
  return Json::parse(as_json(sheet.report()));
}

TEST_CASE("JSON gives hostile texts back as the map has them") {
  const Json sheet = read_back(WrittenSheet(test::kHostileRound));
  CHECK(sheet["schema"] == "stancemap-flow");
  CHECK(sheet["version"] == 1);
  CHECK(sheet["title"] == "</title><script>alert(1)</script> ]]> \x07|");
  CHECK(sheet["thread"] == "<t>");
  CHECK(sheet["sides"] == Json{"pro | <b>", "con\x1b[2J"});
  CHECK(sheet["columns"][0] ==
        Json{{"id", "1|<A>"}, {"name", "# First\n| --- |"}, {"side", "pro | <b>"}, {"speaker", "=Ada\u202E<script>"}});
  CHECK(sheet["cells"][0]["text"] ==
        "=HYPERLINK(\"http://a\",\"x\")\r\n</td></table><script>alert(2)</script> \x1b[31mred");
  CHECK(sheet["cells"][1]["text"] == std::string("-2+3 \u009b31m \0 日本", 19));
}

TEST_CASE("JSON shows nothing on which a terminal acts") {
  const std::string text = as_json(WrittenSheet(test::kHostileRound).report());
  for (const std::string_view unfit : {"\x1b", "\x07", "\u009b", "\u202E", "\u2066"}) CHECK_FALSE(holds(text, unfit));
  CHECK(text.find('\0') == std::string::npos);
  CHECK(holds(text, "\\u202e"));
}

TEST_CASE("cells of JSON name each other by their index") {
  const Json cells = read_back(WrittenSheet(test::kHostileRound))["cells"];
  REQUIRE(cells.size() == 4);
  CHECK(cells[1]["claim"] == "-cost");
  CHECK(cells[1]["answers"] == Json{0});
  CHECK(cells[2]["claim"] == "*kept*");
  CHECK(cells[2]["marks"] == Json{3});
  CHECK(cells[3]["kind"] == "dropped");
  CHECK(cells[3]["of"] == 2);
  CHECK(cells[3]["dropped_by"] == "con\x1b[2J");
}

TEST_CASE("JSON holds its own thread and no other") {
  const Json first = read_back(WrittenSheet(test::kTwoThreads, 0));
  const Json second = read_back(WrittenSheet(test::kTwoThreads, 1));
  CHECK(first["thread"] == "first");
  CHECK(first["cells"].size() == 2);
  CHECK(second["thread"] == "second");
  CHECK(second["columns_by"] == "level");
  CHECK(second["cells"] == Json{{{"row", 0},
                                 {"column", 0},
                                 {"rows", 1},
                                 {"kind", "argument"},
                                 {"number", "1"},
                                 {"claim", "two"},
                                 {"text", "Text of two."},
                                 {"post", "1"},
                                 {"speaker", "Nia"}}});
}

TEST_CASE("JSON of an empty sheet has no cells") {
  const Json sheet = read_back(WrittenSheet(test::kEmptyThread));
  CHECK(sheet["title"] == "Nothing yet");
  CHECK(sheet["rows"] == 0);
  CHECK(sheet["cells"] == Json::array());
  CHECK(sheet["columns"] == Json::array());
}

}  // namespace
}  // namespace stancemap::flow
