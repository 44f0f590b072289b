#include <doctest/doctest.h>

#include "audited.h"

using stancemap::test::Audited;
using stancemap::test::Cells;

TEST_CASE("findings of sourcing checks are counted by rule, and others are not") {
  const Audited a("stancemap: 1\nclaims: {a: A., b: {text: B., supports: b}}\n");
  CHECK(a.column("findings", "rule") == Cells{"unsourced-claim"});
  CHECK(a.column("findings", "findings") == Cells{"2"});
  CHECK(a.column("findings", "severity") == Cells{"warning"});
  CHECK(a.number("findings", "findings") == 2);
}

TEST_CASE("what the texts say to quotes is counted too") {
  const Audited a(
      "stancemap: 1\nsources: {s: {title: S, author: A}}\nclaims: {a: {text: A., cite: {source: s, quote: q}}}\n",
      [](Audited& self) { self.anchoring.quotes[0].status = stancemap::QuoteStatus::kOrphan; });
  CHECK(a.column("findings", "rule") == Cells{"orphan-quote"});
}

TEST_CASE("findings that a baseline knows are counted apart") {
  const Audited a("stancemap: 1\nclaims: {a: A., b: B.}\n");
  std::vector<bool> known(a.findings.size());
  for (std::size_t i = 0; i < known.size(); ++i) known[i] = a.findings[i].subject == "a";
  const stancemap::Document audit =
      stancemap::audit_of({a.reading.map, a.graph, a.anchoring, a.findings, a.reading.sources, 3, &known});
  const auto& numbers = audit.sections.back().numbers;
  CHECK(numbers[0].value == 2);
  CHECK(numbers[1].value == 1);
  CHECK(numbers[2].value == 3);
}

TEST_CASE("a map without such findings says so") {
  const Audited a("stancemap: 1\nclaims: {a: {text: A., assumed: plain}}\n");
  CHECK(a.section("findings").table.rows.empty());
  CHECK(a.section("findings").empty == "The checks on sources, quotes and figures found nothing.");
}
