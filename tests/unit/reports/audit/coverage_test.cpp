#include <doctest/doctest.h>

#include "audited.h"

using stancemap::test::Audited;
using stancemap::test::Cells;

TEST_CASE("each claim of fact counts once, in the first way that backs it") {
  const Audited a(R"(stancemap: 1
sources: {s: {title: S}}
claims:
  cited-and-supported: {text: A., cite: s}
  cited: {text: B., cite: s, supports: [cited-and-supported, supported]}
  supported: {text: C., assumed: it is plain}
  assumed: {text: D., assumed: it is plain}
  said: {text: E., said: s}
  wish: {kind: policy, text: F.}
)");
  CHECK(a.number("coverage", "claims of fact") == 5);
  CHECK(a.number("coverage", "backed by a citation") == 2);
  CHECK(a.number("coverage", "backed by support") == 1);
  CHECK(a.number("coverage", "assumed") == 1);
  CHECK(a.number("coverage", "without a source") == 1);
  CHECK(a.column("coverage", "kind") == Cells{"fact", "policy"});
  CHECK(a.column("coverage", "not backed") == Cells{"1", "1"});
}

TEST_CASE("a map without claims has no rows of coverage, and a sentence for them") {
  const Audited a("stancemap: 1\n");
  CHECK(a.section("coverage").table.rows.empty());
  CHECK(a.section("coverage").empty == "The map has no claims.");
  CHECK(a.number("coverage", "claims of fact") == 0);
}
