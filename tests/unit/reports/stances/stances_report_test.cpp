#include "reports/stances/stances_report.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "formats/reading.h"

using namespace stancemap;

namespace {

constexpr std::string_view kThread = R"(stancemap: 1
participants: {ann: {name: Ann, side: pro}, ben: {name: Ben, side: con}, cy: Cy, dee: Dee}
sources: {s: {title: S}}
thread:
  source: s
  posts:
    1: {by: ann, claims: {a: A., b: {text: B., supports: a}}}
    2: {by: ben, claims: {c: {text: C., attacks: [a, b]}}}
    3: {by: cy, asserts: [a, b]}
    4: {by: dee, asserts: c, questions: b}
    5: {by: ben, concedes: a}
stances:
  - {who: dee, claim: a, stance: against, cite: {source: s, at: page 3}}
)";

using Cells = std::vector<std::string>;

struct Reported {
  Reading reading;
  MapGraph graph;
  StanceFacts facts;

  explicit Reported(std::string_view yaml = kThread)
      : reading(read_map({{"map.yaml", std::string(yaml)}})), graph(reading.map), facts(graph) {}

  Document report(const StancesReportOptions& options = {}) const {
    return stances_report(graph, reading.sources, facts, options);
  }
  ClaimId claim(std::string_view id) const {
    for (std::size_t i = 0; i < reading.map.claims.size(); ++i) {
      if (reading.map.claims[i].id == id) return ClaimId(i);
    }
    return {};
  }
};

std::string names(const Document& document) {
  std::string out;
  for (const DocumentSection& section : document.sections) out += std::string(section.name) + " ";
  return out;
}

const DocumentSection& section(const Document& document, std::string_view name) {
  const auto at = std::find_if(document.sections.begin(), document.sections.end(),
                               [&](const DocumentSection& one) { return one.name == name; });
  REQUIRE(at != document.sections.end());
  return *at;
}

/// The cells of some columns, a row a string: "ann a favor".
Cells rows(const DocumentSection& section, const std::vector<std::string_view>& columns) {
  Cells out;
  for (const auto& row : section.table.rows) {
    std::string line;
    for (const std::string_view name : columns) {
      for (std::size_t i = 0; i < section.table.columns.size(); ++i) {
        if (section.table.columns[i].name == name) line += (line.empty() ? "" : " ") + row[i];
      }
    }
    out.push_back(line);
  }
  return out;
}

}  // namespace

TEST_CASE("the sections follow from the question") {
  const Reported r;
  CHECK(names(r.report()) == "matrix participants groups agreement contested changes ");
  CHECK(names(r.report({.for_programs = true})) == "participants groups agreement contested changes stances ");
  CHECK(names(r.report({.why = true})) == "matrix participants groups agreement contested changes events ");
  CHECK(names(r.report({.on = r.claim("a")})) == "on ");
  CHECK(names(r.report({.participant = ParticipantId(1)})) == "agreement changes stances ");
  CHECK(names(r.report({.table = "matrix"})) == "matrix ");
}

TEST_CASE("who changed is told with the post and the ground") {
  CHECK(rows(section(Reported().report(), "changes"), {"participant", "claim", "from", "to", "post", "ground"}) ==
        Cells{"ben a against favor 5 concedes"});
}

TEST_CASE("one claim: who holds what, since when, on what ground") {
  const Reported r;
  const Document document = r.report({.on = r.claim("a")});
  CHECK(rows(section(document, "on"), {"participant", "stance", "since", "ground", "through"}) ==
        Cells{"ann favor 1 asserts ", "ben favor 5 concedes ", "cy favor 3 asserts ", "dee against 4 attacks c"});
  CHECK(rows(section(document, "on"), {"supports it with", "attacks it with"}) == Cells{"b ", "c", "b ", "c"});
  CHECK(section(document, "on").about == "`a`: A.");
}

TEST_CASE("every event has its post, and a declared one its citation and its place") {
  const Reported r;
  const Document document = r.report({.on = r.claim("a"), .participant = ParticipantId(3), .why = true});
  CHECK(rows(section(document, "events"), {"post", "shows", "ground", "through", "cited", "decides", "place"}) ==
        Cells{"4 against attacks c  no map.yaml:10", "against declared  s, page 3 yes map.yaml:13"});
}

TEST_CASE("the matrix has signs for people and words for programs") {
  const Reported r;
  const Document people = r.report({.table = "matrix"});
  CHECK(rows(section(people, "matrix"), {"claim", "1", "2", "3", "4"}) == Cells{"b + + − −", "a + + +* −", "c   + +"});
  const Document programs = r.report({.table = "matrix", .for_programs = true});
  CHECK(rows(section(programs, "matrix"), {"claim", "ann", "ben", "cy", "dee"})[1] == "a favor favor favor against");
}

TEST_CASE("agreement shows both ends where rows are left out") {
  const Reported r;
  const DocumentSection all = section(r.report(), "agreement");
  CHECK(rows(all, {"participant", "with", "agreement", "claims"}) == Cells{"ann cy 1.00 2", "ben dee 0.33 3",
                                                                           "ann ben 0.00 2", "ben cy 0.00 2",
                                                                           "ann dee -1.00 2", "cy dee -1.00 2"});
  const Document document = r.report({.rows = 2});
  CHECK(rows(section(document, "agreement"), {"participant", "with"}) == Cells{"ann cy", "cy dee"});
  CHECK(section(document, "agreement").left_out == 4);
}

TEST_CASE("one participant stands first in each of their pairs") {
  const Document document = Reported().report({.participant = ParticipantId(1)});
  CHECK(rows(section(document, "agreement"), {"participant", "with"}) == Cells{"ben dee", "ben ann", "ben cy"});
}

TEST_CASE("a map without stances has sentences in place of tables") {
  const Reported r("stancemap: 1\nclaims: {a: A.}\n");
  const Document document = r.report();
  for (const DocumentSection& one : document.sections) {
    CHECK(one.table.rows.empty());
    CHECK_FALSE(one.empty.empty());
  }
  REQUIRE(document.summary.size() >= 1);
  CHECK(document.summary[0].starts_with("Nobody is known to hold anything"));
}
