#include "reports/map_tables.h"

#include <doctest/doctest.h>

#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

struct Tables {
  Table claims, relations;
};

Tables tables_of(const ArgumentMap& map) {
  const std::vector<bool> claims(map.claims.size(), true), arguments(map.arguments.size(), true),
      relations(map.relations.size(), true);
  const OutlineInput in{map, claims, arguments, relations};
  return {claims_table(in), relations_table(in)};
}

}  // namespace

TEST_CASE("the claims come with who says them and what they cite, and arguments after them") {
  const auto rows = tables_of(debate()).claims.rows;
  REQUIRE(rows.size() == 10);
  CHECK(rows[0][0] == "prepare-for-war");
  CHECK(rows[0][2] == "yes");
  CHECK(rows[0][10] == "joyner, last paragraph of the post");
  CHECK(rows[0][12] == "“prepare for war”");
  CHECK(rows[5][5] == "steve");
  CHECK(rows[5][7] == "5");
  CHECK(rows[9][0] == "fine-line");
  CHECK(rows[9][1] == "argument");
}

TEST_CASE("each end of a relation is the id of a row") {
  const auto [claims, relations] = tables_of(debate());
  std::vector<std::string> ids;
  for (const auto& row : claims.rows) ids.push_back(row[0]);
  for (const auto& row : relations.rows) ids.push_back(row[0]);
  for (const auto& row : relations.rows) {
    CHECK(std::find(ids.begin(), ids.end(), row[2]) != ids.end());
    CHECK(std::find(ids.begin(), ids.end(), row[3]) != ids.end());
  }
  CHECK(relations.rows.size() == 8 + 2);
  CHECK(relations.rows[2] == std::vector<std::string>{"relation-3", "undercut", "benign-before-iraq", "relation-2",
                                                      "claim", "relation", ""});
  CHECK(relations.rows[8][1] == "premise");
}

TEST_CASE("a name that is made up is not one that the map has") {
  MapBuilder b;
  const ClaimId x = b.claim("x", "X"), y = b.claim("y", "Y");
  b.relate(RelationKind::kSupport, x, y, "relation-2");
  b.relate(RelationKind::kAttack, y, x);
  const auto rows = tables_of(b.map).relations.rows;
  CHECK(rows[0][0] == "relation-2");
  CHECK(rows[1][0] == "relation-2-");
}

TEST_CASE("a formula in a text is no formula in the file") {
  MapBuilder b;
  b.claim("=1+1", "=HYPERLINK(\"http://x\")");
  b.claim("-2", "@SUM(1)\n+1");
  const std::string csv = table_writer("csv")->write(tables_of(b.map).claims);
  CHECK(csv.find("'=1+1,fact,,,\"'=HYPERLINK(\"\"http://x\"\")\"") != csv.npos);
  CHECK(csv.find("'-2,fact,,,\"'@SUM(1)\n+1\"") != csv.npos);
}
