#include <doctest/doctest.h>

#include "audited.h"

using namespace stancemap;
using stancemap::test::Audited;
using stancemap::test::Cells;

TEST_CASE("each finding of conflicting figures is a row with the figures that it conflicts with") {
  const Audited a(R"(stancemap: 1
claims: {a: A., b: B.}
figures:
  x: {claim: a, quantity: height, value: 1, unit: m}
)",
                  [](Audited& self) {
                    const Span place = self.reading.map.figures[0].id_span;
                    self.findings.push_back({.rule = "conflicting-figures",
                                             .span = place,
                                             .message = "`x` is 1 m",
                                             .help = "",
                                             .related = {{place, "`y` is 2 m here"}},
                                             .subject = "x",
                                             .file = ""});
                  });
  CHECK(a.column("figures", "conflict") == Cells{"`x` is 1 m"});
  CHECK(a.column("figures", "with") == Cells{"`y` is 2 m here (map.yaml:4)"});
  CHECK(a.number("figures", "conflicts") == 1);
  CHECK(a.column("findings", "rule") == Cells{"conflicting-figures", "unsourced-claim"});
}
