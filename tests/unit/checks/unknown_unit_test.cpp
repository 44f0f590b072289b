#include <doctest/doctest.h>

#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a unit that looks like a slip is reported with the one that may be meant") {
  const CheckRun run("unknown-unit", R"(
claims: {a: A.}
figures:
  f: {claim: a, quantity: q, value: 5.4, unit: «trilion yen»}
  g: {claim: a, quantity: r, value: 5.4, unit: trillion yen}
  h: {claim: a, quantity: s, value: 5, unit: soldiers}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`trilion yen` is no known unit");
  REQUIRE(run.findings.size() == 1);
  CHECK(run.findings[0].help == "perhaps `trillion yen` is meant; other things that are counted need no table");
}

TEST_CASE("a word for several units is reported each time") {
  check_marks("unknown-unit", R"(
claims: {a: A.}
figures:
  f: {claim: a, quantity: q, value: 5, unit: «tons»}
  g: {claim: a, quantity: r, value: 5, unit: «tons»}
  h: {claim: a, quantity: s, value: 5, unit: tonnes}
)");
}
