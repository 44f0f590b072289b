#include "reports/measures.h"

#include <string>

#include <doctest/doctest.h>

#include "formats/reading.h"

using namespace stancemap;

namespace {

constexpr const char* kThread = R"(stancemap: 1
thesis: build
participants: {ann: Ann, ben: Ben, cleo: Cleo}
sources: {survey: {title: Survey}, forum: {title: Forum}}
thread:
  source: forum
  posts:
    1:
      by: ann
      claims:
        build: {kind: policy, text: Build the tram.}
        many-want-it: {text: Many want it., supports: build, cite: survey}
    2:
      by: ben
      claims:
        too-dear: {text: It is too dear., attacks: build}
        few-asked: {text: Few were asked., attacks: many-want-it}
    3:
      by: ann
      concedes: few-asked
      claims:
        grants: {text: There are grants., attacks: too-dear}
    4:
      by: ann
      claims:
        on-second-thought: {text: Grants end., attacks: grants}
)";

}  // namespace

TEST_CASE("a map adds up to its claims, lines, answers, sources and depth") {
  const Reading reading = read_map({{"map.yaml", std::string(kThread)}});
  REQUIRE(reading.findings.empty());
  const MapGraph graph(reading.map);
  const MapMeasures m = measures_of(graph);
  CHECK(m.claims == 6);
  CHECK(m.theses == 1);
  CHECK(m.facts == 5);
  CHECK(m.backed_facts == 1);
  CHECK(m.supports == 1);
  CHECK(m.attacks == 4);
  CHECK(m.answered_attacks == 2);  // too-dear is answered, few-asked conceded
  CHECK(m.cited_sources == 1);
  CHECK(m.depth == 3);
}

TEST_CASE("each participant has their own posts, claims, attacks, answers and concessions") {
  const Reading reading = read_map({{"map.yaml", std::string(kThread)}});
  const MapGraph graph(reading.map);
  const auto measures = participant_measures(graph);
  REQUIRE(measures.size() == 3);
  const ParticipantMeasures& ann = measures[0];
  CHECK(ann.posts == 3);
  CHECK(ann.claims == 4);
  CHECK(ann.facts == 3);
  CHECK(ann.backed_facts == 1);
  CHECK(ann.attacks_made == 2);
  CHECK(ann.attacks_received == 2);  // not the one on herself
  CHECK(ann.answered_attacks == 2);
  CHECK(ann.concessions == 1);
  const ParticipantMeasures& ben = measures[1];
  CHECK(ben.attacks_made == 2);
  CHECK(ben.attacks_received == 1);
  CHECK(ben.answered_attacks == 0);
  CHECK(measures[2].posts == 0);
}

TEST_CASE("what stands in no post is nobody's") {
  const Reading reading = read_map({{"map.yaml", std::string(R"(stancemap: 1
thesis: a
participants: {ann: Ann}
claims:
  a: {kind: value, text: A.}
  b: {kind: value, text: B., attacks: a}
)")}});
  const MapGraph graph(reading.map);
  CHECK(measures_of(graph).attacks == 1);
  CHECK(participant_measures(graph)[0].attacks_made == 0);
  CHECK(participant_measures(graph)[0].attacks_received == 0);
}

TEST_CASE("an empty map adds up to nothing") {
  const ArgumentMap map;
  const MapGraph graph(map);
  CHECK(measures_of(graph).claims == 0);
  CHECK(measures_of(graph).depth == 0);
  CHECK(participant_measures(graph).empty());
}
