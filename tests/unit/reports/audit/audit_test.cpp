#include "reports/audit/audit.h"

#include <doctest/doctest.h>

#include "audited.h"

using namespace stancemap;
using stancemap::test::Audited;

TEST_CASE("the summary says what is backed, what hangs on the worst gap, and how the theses stand") {
  const Audited a(R"(stancemap: 1
thesis: t
sources: {s: {title: S}}
claims:
  t: {kind: policy, text: T.}
  a: {text: A., supports: t}
  b: {text: B., supports: a}
  c: {text: C., cite: s}
)");
  REQUIRE(a.audit.summary.size() == 3);
  CHECK(a.audit.summary[0] ==
        "Of 3 claims of fact, 2 (67 %) are without a source; 1 is backed by a citation, 0 by support, and 0 are "
        "assumed.");
  CHECK(a.audit.summary[1] == "Most hangs on `b`: 2 claims rest on it, among them 1 thesis.");
  CHECK(a.audit.summary[2] == "Of 1 thesis, 0 are backed.");
}

TEST_CASE("an empty map is said to be empty") {
  const Audited a("stancemap: 1\n");
  REQUIRE(a.audit.summary.size() == 1);
  CHECK(a.audit.summary[0] == "The map has no claims, so there is nothing to audit.");
  CHECK(a.audit.notes.empty());
  for (const DocumentSection& section : a.audit.sections) {
    CHECK_MESSAGE(section.table.rows.empty(), section.name);
    CHECK_MESSAGE(!section.empty.empty(), section.name);
  }
}

TEST_CASE("a quote whose source names no text is no fault of the folders") {
  const Audited a("stancemap: 1\nsources: {s: {title: S}}\nclaims: {a: {text: A., cite: {source: s, quote: q}}}\n");
  REQUIRE(a.audit.notes.size() == 1);
  CHECK(a.audit.notes[0].find("No source names the file of its text") == 0);
}

TEST_CASE("a map that was not read whole says so") {
  const Audited broken("stancemap: 1\nclaims: {a: {text: A., supports: nobody, assumed: plain}}\n",
                       [](Audited& self) { self.findings = self.reading.findings; });
  REQUIRE(broken.audit.notes.size() == 1);
  CHECK(broken.audit.notes[0].find("1 fault in reading the map") == 0);
}

TEST_CASE("cut tables say how many rows they lost, and coverage is whole") {
  Audited a("stancemap: 1\nclaims: {a: A., b: B., c: {kind: value, text: C.}}\n");
  cut_tables(a.audit, 1);
  CHECK(a.section("gaps").table.rows.size() == 1);
  CHECK(a.section("gaps").left_out == 1);
  CHECK(a.section("coverage").table.rows.size() == 2);
}

TEST_CASE("every row of every table is as long as its columns") {
  const Audited a(R"(stancemap: 1
thesis: a
sources: {s: {title: S}}
participants: {ann: Ann}
claims: {a: {text: A., cite: s}, b: {text: B., supports: a}}
thread: {posts: {1: {by: ann, asserts: [a, b]}}}
)");
  for (const DocumentSection& section : a.audit.sections) {
    for (const auto& row : section.table.rows) CHECK_MESSAGE(row.size() == section.table.columns.size(), section.name);
  }
}
