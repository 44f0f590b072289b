#include <vector>

#include <doctest/doctest.h>

#include "reports/flow/writers.h"
#include "unit/reports/flow/written_sheet.h"

namespace stancemap::flow {
namespace {

using test::holds;
using test::WrittenSheet;
using Rows = std::vector<std::vector<std::string>>;

/// As RFC 4180 says: CRLF ends a row, quotes hold what they hold.
Rows rows_of(std::string_view csv) {
  Rows rows(1);
  std::string field;
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    if (quoted) {
      if (csv[i] != '"') {
        field += csv[i];
      } else if (i + 1 < csv.size() && csv[i + 1] == '"') {
        field += csv[i++];
      } else {
        quoted = false;
      }
    } else if (csv[i] == '"') {
      quoted = true;
    } else if (csv[i] == ',' || csv.substr(i, 2) == "\r\n") {
      rows.back().push_back(std::exchange(field, {}));
      if (csv[i] == '\r') {
        ++i;
        if (i + 1 < csv.size()) rows.emplace_back();
      }
    } else {
      field += csv[i];
    }
  }
  CHECK_FALSE(quoted);
  CHECK(field.empty());
  return rows;
}

const std::vector<std::string> kHead{"row",  "group", "column", "number",  "speaker",
                                     "team", "claim", "text",   "answers", "mark"};

TEST_CASE("every row of CSV has the same fields, and none of them is a formula") {
  const Rows rows = rows_of(as_csv(WrittenSheet(test::kHostileRound).report()));
  REQUIRE(rows.size() == 4);
  CHECK(rows[0] == kHead);
  for (const auto& row : rows) {
    REQUIRE(row.size() == kHead.size());
    for (const std::string& field : row) {
      INFO(field);
      CHECK((field.empty() || std::string_view("=+-@\t\r").find(field[0]) == std::string_view::npos));
    }
  }
}

TEST_CASE("CSV keeps a text as it is, but for the sign that keeps a formula from running") {
  const Rows rows = rows_of(as_csv(WrittenSheet(test::kHostileRound).report()));
  CHECK(rows[1][6] == "'=plan");
  CHECK(rows[1][7].starts_with("'=HYPERLINK(\"http://a\",\"x\")"));
  CHECK(holds(rows[1][7], "</td></table><script>alert(2)</script>"));
  CHECK(rows[2][4] == "'@Nia]]>");
  CHECK(rows[2][8] == "1|<A> 1");
  CHECK(rows[3][9] == "dropped by con\\u{1b}[2J in =1N");
}

TEST_CASE("CSV holds its own thread and no other") {
  CHECK(rows_of(as_csv(WrittenSheet(test::kTwoThreads, 0).report())) ==
        Rows{kHead,
             {"1", "", "level 1", "1", "Ada", "", "one", "Text of one.", "", ""},
             {"1", "", "level 2", "2", "Nia", "", "not-one", "Text of not-one.", "1", ""}});
  CHECK(rows_of(as_csv(WrittenSheet(test::kTwoThreads, 1).report())) ==
        Rows{kHead, {"1", "", "level 1", "1", "Nia", "", "two", "Text of two.", "", ""}});
}

TEST_CASE("CSV of an empty sheet has its head") {
  CHECK(rows_of(as_csv(WrittenSheet(test::kEmptyThread).report())) == Rows{kHead});
}

}  // namespace
}  // namespace stancemap::flow
