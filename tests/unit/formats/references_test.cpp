#include <string>

#include <doctest/doctest.h>

#include "formats/reading.h"

namespace stancemap {
namespace {

Reading read_yaml(std::string text) {
  return read_map({{"map.yaml", "stancemap: 1\nclaims: {a: A., b: B.}\n" + std::move(text)}});
}

std::string rules(const Reading& reading) {
  std::string all;
  for (const Finding& finding : reading.findings) all.append(finding.rule).append(" ");
  return all;
}

// "a supports b; r: a attacks b (2 places)"
std::string relations(const Reading& reading) {
  std::string all;
  for (const Relation& relation : reading.map.relations) {
    if (!all.empty()) all += "; ";
    if (!relation.id.empty()) all += std::string(relation.id) + ": ";
    all += reading.map.name(relation.from) + " " + std::string(relation_verb(relation.kind)) + " " +
           reading.map.name(relation.to);
    if (!relation.more_places.empty()) all += " (" + std::to_string(1 + relation.more_places.size()) + " places)";
  }
  return all;
}

TEST_CASE("a relation can be written from either end") {
  const Reading reading = read_map({NamedText{"map.yaml", R"(stancemap: 1
claims:
  a: {text: A., supports: c, attacked-by: b}
  b: {text: B., attacks: a}
  c: {text: C., supported-by: [a, x]}
arguments:
  x: {premises: [a, b], undercut-by: b}
)"}});
  CHECK(rules(reading) == "");
  CHECK(relations(reading) == "a supports c (2 places); b attacks a (2 places); x supports c; b undercuts x");
  CHECK(reading.map.relations[0].place.end == RelationEnd::kFrom);
  CHECK(reading.map.relations[0].more_places[0].end == RelationEnd::kTo);
  CHECK(reading.map.relations[1].place.end == RelationEnd::kTo);
  CHECK(reading.sources[FileId(0)].position(reading.map.relations[1].place.span.begin) == Position{3, 43});
}

TEST_CASE("an entry of its own gives an inline relation its id") {
  const Reading reading = read_map({NamedText{"map.yaml", R"(stancemap: 1
relations:
  r: {from: a, supports: b, note: n}
claims:
  a: {text: A., supports: b}
  b: {text: B., undercuts: r}
)"}});
  CHECK(rules(reading) == "");
  CHECK(relations(reading) == "r: a supports b (2 places); b undercuts r");
  CHECK(reading.map.relations[0].place.end == RelationEnd::kOwn);
  CHECK(reading.map.relations[0].details->note.text == "n");
  CHECK(reading.map.relations[1].to.relation() == RelationId(0));
}

TEST_CASE("the same end twice is one relation with that end in two places") {
  const Reading reading = read_map({NamedText{"map.yaml", R"(stancemap: 1
claims:
  a: {text: A., supports: [b, b]}
  b: B.
)"}});
  CHECK(rules(reading) == "");
  REQUIRE(reading.map.relations.size() == 1);
  CHECK(reading.map.relations[0].place.end == RelationEnd::kFrom);
  REQUIRE(reading.map.relations[0].more_places.size() == 1);
  CHECK(reading.map.relations[0].more_places[0].end == RelationEnd::kFrom);
}

TEST_CASE("a contradiction holds both ways and is one relation") {
  const Reading reading = read_map({NamedText{"map.yaml", R"(stancemap: 1
claims:
  b: {text: B., contradicts: a, equivalent-to: c}
  a: {text: A., contradicts: b}
  c: C.
)"}});
  CHECK(rules(reading) == "");
  CHECK(relations(reading) == "b contradicts a (2 places); b is equivalent to c");
  CHECK(reading.map.relations[0].more_places[0].end == RelationEnd::kTo);
}

TEST_CASE("an attack on an argument or a relation is an undercut") {
  const Reading reading = read_yaml(
      "arguments: {x: {premises: a, supports: b}}\nrelations:\n  r: {from: a, supports: b}\n"
      "  s: {from: b, attacks: r}\n  t: {from: b, attacks: x}\n");
  CHECK(rules(reading) == "");
  CHECK(relations(reading) == "x supports b; r: a supports b; s: b undercuts r; t: b undercuts x");
}

TEST_CASE("relations that point at what they cannot point at are reported and left out") {
  for (const std::string_view relation :
       {"{from: a, undercuts: b}", "{from: a, supports: x}", "{from: x, contradicts: a}", "{from: a, equivalent-to: x}",
        "{from: q, supports: a}", "{from: a, contradicts: q}"}) {
    CAPTURE(relation);
    const Reading reading = read_yaml(
        "arguments: {x: {premises: a}}\nrelations:\n  q: {from: a, attacks: b}\n  r: " + std::string(relation) + "\n");
    CHECK(rules(reading) == "wrong-target ");
    CHECK(relations(reading) == "q: a attacks b");
  }
}

TEST_CASE("what undercuts an incomplete entry goes with it, without a finding of its own") {
  const Reading reading = read_yaml(
      "relations:\n  keep: {from: b, supports: a}\n  r3: {from: a, undercuts: r2}\n  r2: {from: b, undercuts: r1}\n"
      "  r1: {from: a, supports: nothing}\n  last: {from: a, undercuts: keep}\n");
  CHECK(rules(reading) == "unknown-id ");
  CHECK(relations(reading) == "keep: b supports a; last: a undercuts keep");
}

TEST_CASE("undercuts in a circle end") {
  const Reading reading = read_yaml("relations:\n  r: {from: a, undercuts: s}\n  s: {from: b, undercuts: r}\n");
  CHECK(rules(reading) == "");
  CHECK(relations(reading) == "r: a undercuts s; s: b undercuts r");
}

TEST_CASE("what points at nothing is left out, so that each id that is left is valid") {
  const Reading reading = read_yaml(R"(participants: {p: }
thread: {id: t, posts: {1: {by: p, asserts: [a, zzz], replies-to: 99, mentions: zzz}}}
stances:
  - {who: zzz, claim: a, stance: favor}
  - {who: p, claim: a, stance: favor, cite: zzz}
figures: {f: {claim: zzz, quantity: q, value: 1}}
arguments: {x: {premises: [a, zzz]}}
)");
  CHECK(reading.findings.size() == 7);
  CHECK(reading.map.posts[0].acts.size() == 1);
  CHECK(reading.map.posts[0].replies_to.empty());
  CHECK(reading.map.posts[0].mentions.empty());
  REQUIRE(reading.map.stances.size() == 1);
  CHECK_FALSE(reading.map.stances[0].citation.has_value());
  CHECK(reading.map.figures.empty());
  CHECK(reading.map.arguments[0].premises.size() == 1);
}

TEST_CASE("a post that several threads of a file have must be named with its thread") {
  constexpr std::string_view kThreads =
      "participants: {p: }\nthreads: {t: {posts: {1: {by: p}, 2: {by: p, replies-to: 1}}}, u: {posts: {1: {by: p}}}}\n";
  const Reading vague = read_yaml(std::string(kThreads) + "stances: [{who: p, claim: a, stance: favor, post: 1}]\n");
  CHECK(rules(vague) == "unknown-id ");
  CHECK(vague.map.posts[1].replies_to[0].id == PostId(0));
  const Reading exact = read_yaml(std::string(kThreads) + "stances: [{who: p, claim: a, stance: favor, post: u/1}]\n");
  CHECK(rules(exact) == "");
  CHECK(exact.map.stances[0].post.id == PostId(2));
}

TEST_CASE("groups in a circle are opened") {
  const Reading reading =
      read_yaml("groups: {g: {parent: h}, h: {parent: i}, i: {parent: h}, j: {parent: j}, k: {parent: j}}\n");
  CHECK(rules(reading) == "group-circle group-circle ");
  for (std::size_t i = 0; i < reading.map.groups.size(); ++i) {
    GroupId at(i);
    int steps = 0;
    while (at && steps < 10) {
      at = reading.map[at].parent;
      ++steps;
    }
    CHECK(steps < 10);
  }
}

}  // namespace
}  // namespace stancemap
