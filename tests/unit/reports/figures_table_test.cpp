#include "reports/figures_table.h"

#include <limits>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "formats/reading.h"
#include "support/parsed_json.h"

using namespace stancemap;

namespace {

Reading read(std::string text) {
  std::vector<NamedText> files;
  files.push_back({"map.yaml", "stancemap: 1\n" + std::move(text)});
  return read_map(std::move(files));
}

std::string cell(const Table& table, std::size_t row, std::string_view column) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].name == column) return table.rows.at(row).at(i);
  }
  return "no such column";
}

constexpr const char* kSpending = R"(
sources: {post: {title: A post}, brief: {title: A brief}}
participants: {ann: Ann}
claims:
  high: {text: High., said: {source: post}, cite: [brief, brief]}
  plan: {text: Plan.}
  other: Other.
thread: {source: post, posts: {1: {by: ann, asserts: high}}}
figures:
  a: {claim: high, quantity: Share, for: 2027, value: 2.70, unit: percent of GDP}
  z: {claim: other, quantity: distance, value: 124, unit: miles, qualifier: about}
  b: {claim: plan, quantity: share, for: 2027, value: 0.02, unit: fraction}
  c: {claim: plan, quantity: share, for: 2027, value: 2, unit: percent, qualifier: [planned, less-than]}
)";

}  // namespace

TEST_CASE("the table puts figures of one quantity together, with who says them and from where") {
  const Reading reading = read(kSpending);
  const Table table = figures_table(reading.map);
  REQUIRE(table.rows.size() == 4);
  CHECK(cell(table, 0, "figure") == "z");
  CHECK(cell(table, 0, "base value") == "199.558656");
  CHECK(cell(table, 0, "base unit") == "km");
  CHECK(cell(table, 0, "qualifier") == "about");
  CHECK(cell(table, 1, "value") == "2.70");
  CHECK(cell(table, 1, "unit") == "percent of GDP");
  CHECK(cell(table, 1, "said in") == "post");
  CHECK(cell(table, 1, "cited") == "brief");
  CHECK(cell(table, 1, "by") == "ann");
  CHECK(cell(table, 1, "conflict") == "with plan: 0.02 fraction");
  CHECK(cell(table, 2, "base value") == "2");
  CHECK(cell(table, 2, "conflict") == "with high: 2.70 percent of GDP");
  CHECK(cell(table, 3, "qualifier") == "planned, less-than");
  CHECK(cell(table, 3, "conflict") == "");
}

TEST_CASE("the table can be narrowed to a quantity and to conflicts") {
  const Reading reading = read(kSpending);
  CHECK(figures_table(reading.map, {.quantity = "DIST", .conflicts_only = false}).rows.size() == 1);
  CHECK(figures_table(reading.map, {.quantity = "", .conflicts_only = true}).rows.size() == 2);
  CHECK(figures_table(reading.map, {.quantity = "distance", .conflicts_only = true}).rows.empty());
}

TEST_CASE("a conflict that the map tells of is in the table, marked so") {
  const Reading reading = read(
      "claims: {a: A., b: {text: B., attacks: a}}\n"
      "figures: {f: {claim: a, quantity: q, value: 1}, g: {claim: b, quantity: q, value: 2}}\n");
  const Table table = figures_table(reading.map);
  CHECK(cell(table, 0, "conflict") == "as the map says, with b: 2");
  CHECK(figures_table(reading.map, {.quantity = "", .conflicts_only = true}).rows.size() == 2);
}

TEST_CASE("numbers that are none have no base value and no conflict") {
  Reading reading = read(
      "claims: {a: A., b: B.}\n"
      "figures: {f: {claim: a, quantity: q, value: 1}, g: {claim: b, quantity: q, value: 1.0e+300, unit: trillion}}\n");
  reading.map.figures[0].value = std::numeric_limits<double>::quiet_NaN();
  reading.map.figures[0].written = {};
  const Table table = figures_table(reading.map);
  CHECK(cell(table, 0, "base value") == "");
  CHECK(cell(table, 1, "base value") == "");
  CHECK(cell(table, 1, "conflict") == "");
  CHECK(test::parsed_json(table_writer("json")->write(table)).is_object());
}

TEST_CASE("hostile text of a figure stays text in every format") {
  const Reading reading = read(
      "claims: {a: A.}\nfigures: {f: {claim: a, quantity: \"<script>alert(1)</script>|\\e[31m\", value: -1, unit: "
      "\"=SUM(A1)\", for: \"| x |\"}}\n");
  const Table table = figures_table(reading.map);
  REQUIRE(table.rows.size() == 1);
  CHECK(table_writer("html")->write(table).find("<script>") == std::string::npos);
  CHECK(table_writer("markdown")->write(table).find("| x |") == std::string::npos);
  CHECK(table_writer("text")->write(table).find('\x1b') == std::string::npos);
  CHECK(table_writer("csv")->write(table).find("'=SUM(A1)") != std::string::npos);
}
