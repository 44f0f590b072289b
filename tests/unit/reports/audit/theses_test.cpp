#include <doctest/doctest.h>

#include "audited.h"

using stancemap::test::Audited;
using stancemap::test::Cells;

TEST_CASE("a thesis rests on all that supports it, through others, arguments and circles, and not on itself") {
  const Audited a(R"(stancemap: 1
thesis: [t, u]
sources: {s: {title: S}, r: {title: R}}
claims:
  t: {kind: policy, text: T.}
  u: {text: U., assumed: it is the motion}
  a: {text: A., supports: t, cite: [s, s]}
  b: {text: B., supports: a}
  c: {kind: value, text: C., supports: [b, d]}
  d: {text: D., supports: c, cite: r}
  e: {text: E., attacks: t}
  p: {text: P.}
  q: {text: Q.}
arguments:
  both: {premises: [p, q], supports: t}
)");
  CHECK(a.column("theses", "thesis") == Cells{"t", "u"});
  CHECK(a.column("theses", "claims") == Cells{"6", "0"});
  CHECK(a.column("theses", "facts") == Cells{"5", "0"});
  CHECK(a.column("theses", "facts without a source") == Cells{"2", "0"});
  CHECK(a.column("theses", "sources") == Cells{"2", "0"});
  CHECK(a.column("theses", "backed") == Cells{"by support", "assumed"});
  CHECK(a.column("theses", "direct grounds") == Cells{"a, both", ""});
  CHECK(a.number("theses", "backed") == 1);
  CHECK(a.number("theses", "assumed") == 1);
}

TEST_CASE("a map without a thesis says how to name one") {
  const Audited a("stancemap: 1\nclaims: {a: A.}\n");
  CHECK(a.section("theses").table.rows.empty());
  CHECK(a.section("theses").empty.find("`thesis`") != std::string::npos);
}
