#include <doctest/doctest.h>

#include "audited.h"

using stancemap::test::Audited;
using stancemap::test::Cells;

TEST_CASE("figures that conflict are listed, and those whose claims the map sets against each other are counted") {
  const Audited a(R"(stancemap: 1
claims: {a: A., b: B., c: {text: C., attacks: d}, d: D.}
figures:
  x: {claim: a, quantity: height, value: 100, unit: m}
  y: {claim: b, quantity: height, value: 200, unit: m}
  z: {claim: c, quantity: width, value: 100, unit: m}
  w: {claim: d, quantity: width, value: 200, unit: m}
)");
  CHECK(a.column("figures", "claim") == Cells{"a", "b", "c", "d"});
  CHECK(a.column("figures", "value") == Cells{"100", "200", "100", "200"});
  CHECK(a.column("figures", "conflict") ==
        Cells{"with b: 200 m", "with a: 100 m", "as the map says, with d: 200 m", "as the map says, with c: 100 m"});
  CHECK(a.number("figures", "figures") == 4);
  CHECK(a.number("figures", "in conflict") == 2);
  CHECK(a.number("figures", "in conflict as the map says") == 2);
  CHECK(a.audit.summary.back() == "2 figures are in conflict with another.");
}

TEST_CASE("a map without figures, and one whose figures agree, say so") {
  CHECK(Audited("stancemap: 1\nclaims: {a: A.}\n").section("figures").empty == "The map lists no figures.");
  const Audited a("stancemap: 1\nclaims: {a: A.}\nfigures: {x: {claim: a, quantity: q, value: 1, unit: m}}\n");
  CHECK(a.section("figures").table.rows.empty());
  CHECK(a.section("figures").empty == "No two figures of the map conflict.");
}
