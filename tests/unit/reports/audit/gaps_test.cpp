#include <doctest/doctest.h>

#include "audited.h"

using stancemap::test::Audited;
using stancemap::test::Cells;

namespace {

constexpr std::string_view kDebate = R"(stancemap: 1
thesis: [top, other]
sources:
  blog: {title: A blog, author: [Ann, Ben]}
participants: {kim: Kim, lee: {name: "Lee, the second"}}
claims:
  top: {kind: policy, text: Top., supports: other}
  other: {kind: value, text: Other.}
  light: {text: Light.}
  heavy: {text: Heavy., supports: [top], said: [{source: blog, at: p. 1}, {source: blog, at: p. 1}]}
  on-sand: {text: On sand., supports: top}
thread:
  id: talk
  source: blog
  unit: comment
  posts:
    1:
      by: kim
      claims:
        sand: {text: Sand., supports: on-sand}
    2: {by: lee, asserts: sand}
)";

}  // namespace

TEST_CASE("gaps are ranked by what rests on them, with their theses") {
  const Audited a(kDebate);
  CHECK(a.column("gaps", "claim") == Cells{"sand", "heavy", "on-sand", "light"});
  CHECK(a.column("gaps", "rank") == Cells{"1", "2", "3", "4"});
  CHECK(a.column("gaps", "claims resting on it") == Cells{"3", "2", "2", "0"});
  CHECK(a.column("gaps", "theses resting on it") == Cells{"2", "2", "2", "0"});
  CHECK(a.column("gaps", "counts") == Cells{"exact", "exact", "exact", "exact"});
}

TEST_CASE("a gap tells what there is instead of a source, who says it, and where") {
  const Audited a(kDebate);
  CHECK(a.column("gaps", "gap") == Cells{"only said", "only said", "only unbacked support", "no source at all"});
  CHECK(a.column("gaps", "said by") == Cells{"Kim, Lee, the second", "Ann, Ben", "", ""});
  CHECK(a.column("gaps", "said in") == Cells{"blog, comment 1", "blog, p. 1", "", ""});
  CHECK(a.column("gaps", "place") == Cells{"map.yaml:20", "map.yaml:10", "map.yaml:11", "map.yaml:9"});
}

TEST_CASE("the ranks are those of the check") {
  const Audited a(kDebate);
  for (const stancemap::Finding& finding : a.findings) {
    if (finding.rule != "unsourced-claim") continue;
    const Cells claims = a.column("gaps", "claim");
    const auto rank = std::find(claims.begin(), claims.end(), finding.subject) - claims.begin() + 1;
    CHECK(finding.message.find("rank " + std::to_string(rank) + " of 4") != std::string::npos);
  }
}

TEST_CASE("a gap that the map allows stays in the table, with the narrowest reason") {
  const Audited a(R"(stancemap: 1
allow: {unsourced-claim: a draft}
claims:
  a: {text: A., allow: {unsourced-claim: seen by all}}
  b: {text: B.}
)");
  CHECK(a.column("gaps", "accepted because") == Cells{"seen by all", "a draft"});
  CHECK(a.number("gaps", "accepted in the map") == 2);
}

TEST_CASE("without gaps or without facts a sentence stands for the table") {
  CHECK(Audited("stancemap: 1\nclaims: {a: {text: A., assumed: plain}}\n").section("gaps").empty ==
        "No claim of fact lacks a source.");
  CHECK(Audited("stancemap: 1\nclaims: {a: {kind: value, text: A.}}\n").section("gaps").empty ==
        "The map states no facts, so nothing needs a source.");
}
