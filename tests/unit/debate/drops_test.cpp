#include "debate/drops.h"

#include "unit/debate/speaking.h"

using namespace stancemap;
using namespace stancemap::test;

namespace {

/// "side dropped head of post in first…last (count)", and "; late post" where an answer came too late.
std::vector<std::string> drops_in(const ThreadMap& m) {
  const Drops found = drops_of(m.graph, Utterances(m.map()));
  std::vector<std::string> lines;
  for (const Drop& drop : found.drops) {
    const SpokenArgument& argument = found.spoken.arguments[drop.argument];
    std::string line = drop.by.empty() ? "all" : std::string(drop.by);
    line += " dropped " + std::string(m.map()[argument.head].id) + " of " + id_of(m.map(), argument.said) + " in " +
            id_of(m.map(), drop.chances.first.front()) + "-" + id_of(m.map(), drop.chances.last) + " (" +
            std::to_string(drop.chances.count) + ")";
    if (drop.late_answer) line += "; late " + id_of(m.map(), drop.late_answer);
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("an argument of a speech is dropped when the next speeches of the other side pass without an answer") {
  const ThreadMap m(policy_round(R"(    1AC: {by: ann, claims: {x: X, y: Y}}
    1NC: {by: ben, claims: {not-x: {text: N, attacks: x}}}
    2AC: {by: ann, claims: {more: M, again: {text: A, attacks: not-x}}}
    2NC: {by: ben}
    1NR: {by: ben, claims: {not-more: {text: N, attacks: more}}}
)"));
  CHECK(drops_in(m) ==
        Lines{"negative dropped y of 1AC in 1NC-1NC (1)", "negative dropped again of 2AC in 2NC-1NR (2)"});
}

TEST_CASE("an answer that comes after the next speech is late, and named") {
  const ThreadMap m(policy_round(R"(    1AC: {by: ann, claims: {x: X}}
    1NC: {by: ben}
    2AC: {by: ann}
    2NC: {by: ben, claims: {not-x: {text: N, attacks: x}}}
)"));
  CHECK(drops_in(m) == Lines{"negative dropped x of 1AC in 1NC-1NC (1); late 2NC"});
}

TEST_CASE("a speech that was not held is no chance") {
  CHECK(drops_in(ThreadMap(policy_round("    1AC: {by: ann, claims: {x: X}}\n    2AC: {by: ann}\n"))).empty());
  const ThreadMap m(policy_round(R"(    1AC: {by: ann, claims: {x: X}}
    2AC: {by: ann, claims: {y: Y}}
    2NC: {by: ben, claims: {not-x: {text: N, attacks: x}}}
)"));
  CHECK(drops_in(m) == Lines{"negative dropped y of 2AC in 2NC-2NC (1)"});
}

TEST_CASE("a question between the speeches is no chance, but an answer there counts") {
  const ThreadMap m(policy_round(R"(    1AC: {by: ann, claims: {x: X, y: Y}}
    asked: {by: ben, claims: {not-x: {text: N, attacks: x}}, questions: y}
    1NC: {by: ben}
)"));
  CHECK(drops_in(m) == Lines{"negative dropped y of 1AC in 1NC-1NC (1)"});
}

TEST_CASE("an answer to a ground answers what stands on it, even where it carries two heads") {
  const ThreadMap m(policy_round(R"(    1AC:
      by: ann
      claims:
        x: X
        y: Y
        ground: {text: G, supports: [x, y]}
        z: Z
        p: {text: P}
        q: {text: Q}
    1NC: {by: ben, claims: {no: {text: N, contradicts: ground}, no-p: {text: N, attacks: p}}}
)",
                                 "arguments:\n  both: {premises: [p, q], supports: z}\n"));
  CHECK(drops_in(m).empty());
}

TEST_CASE("to undercut the step from a ground, the argument or the attack is an answer") {
  const ThreadMap m(policy_round(R"(    1AC: {by: ann, claims: {x: X, ground: {text: G}, p: P, q: Q}}
    1NC:
      by: ben
      claims:
        step: {text: S, undercuts: r}
        whole: {text: W, undercuts: both}
)",
                                 "relations:\n  r: {from: ground, supports: x}\narguments:\n  both: {premises: [p], "
                                 "supports: q}\n"));
  CHECK(drops_in(m).empty());
}

TEST_CASE("an argument answers when one of its premises is said") {
  const ThreadMap m(policy_round("    1AC: {by: ann, claims: {x: X}}\n    1NC: {by: ben, claims: {p: P}}\n",
                                 "claims: {q: Q}\narguments:\n  against: {premises: [p, q], attacks: x}\n"));
  CHECK(drops_in(m).empty());
}

TEST_CASE("what is conceded is granted, and what is withdrawn is gone") {
  const ThreadMap granted(policy_round(
      "    1AC: {by: ann, claims: {x: X}}\n    1NC: {by: ben}\n    2AC: {by: ann}\n    2NC: {by: ben, concedes: x}\n"));
  CHECK(drops_in(granted).empty());
  const Drops found = drops_of(granted.graph, Utterances(granted.map()));
  REQUIRE(found.receptions.size() == 1);
  CHECK(id_of(granted.map(), found.receptions[0].conceded) == "2NC");
  CHECK_FALSE(found.receptions[0].answered.valid());
  CHECK(drops_in(ThreadMap(policy_round(
                     "    1AC: {by: ann, claims: {x: X}}\n    1NC: {by: ben}\n    2AC: {by: ann, withdraws: x}\n")))
            .empty());
}

TEST_CASE("saying again what was attacked is no answer, extending an earlier objection is one") {
  const ThreadMap again(policy_round(R"(    1AC: {by: ann, claims: {x: X}}
    1NC: {by: ben, claims: {y: {text: Y, contradicts: x}}}
    2AC: {by: ann, asserts: x}
)"));
  CHECK(drops_in(again) == Lines{"affirmative dropped y of 1NC in 2AC-2AC (1)"});
  const ThreadMap ahead(policy_round(R"(    1AC: {by: ann, claims: {x: X, ahead: {text: A, attacks: y}}}
    1NC: {by: ben, claims: {y: {text: Y, attacks: x}, no: {text: N, attacks: ahead}}}
    2AC: {by: ann, asserts: ahead, claims: {no-no: {text: N, attacks: no}}}
)"));
  CHECK(drops_in(ahead).empty());
}

TEST_CASE("in a thread without speeches any later post of another side may answer") {
  const ThreadMap m(forum(R"(    1: {by: ann, claims: {x: X, y: Y}}
    2: {by: ada, claims: {z: Z}}
    3: {by: ben}
    4: {by: eve, claims: {not-y: {text: N, attacks: y}}}
    5: {by: bob, claims: {not-x: {text: N, attacks: x}}}
)"));
  CHECK(drops_in(m) == Lines{"con dropped y of 1 in 3-5 (2)", "con dropped z of 2 in 3-5 (2)"});
}

TEST_CASE("a thread in which one side speaks, or none, has no drops") {
  CHECK(drops_in(ThreadMap(forum("    1: {by: ann, claims: {x: X}}\n    2: {by: ada}\n    3: {by: eve}\n"))).empty());
}

TEST_CASE("where several other sides could answer none is named") {
  const ThreadMap m(R"(participants: {a: {side: one}, b: {side: two}, c: {side: three}}
sources: {s: {title: S}}
thread:
  source: s
  posts:
    1: {by: a, claims: {x: X}}
    2: {by: b, claims: {y: Y}}
    3: {by: c}
)");
  CHECK(drops_in(m) == Lines{"all dropped x of 1 in 2-3 (2)", "three dropped y of 2 in 3-3 (1)"});
}

TEST_CASE("a round in which nobody has a side takes the sides of its speeches") {
  const ThreadMap m(policy_round("    1AC: {by: eve, claims: {x: X}}\n    1NC: {by: eve}\n"));
  CHECK(drops_in(m) == Lines{"negative dropped x of 1AC in 1NC-1NC (1)"});
}

TEST_CASE("many grounds, answers and premises are settled in time") {
  std::string first, second, premises;
  for (int i = 0; i < 3000; ++i) {
    const std::string n = std::to_string(i);
    first += "        c" + n + ": {text: T" + (i > 0 ? ", supports: c0" : "") + "}\n";
    second += "        d" + n + ": {text: T, attacks: c" + n + "}\n";
    premises += (i > 0 ? ", d" : "d") + n;
  }
  const ThreadMap m(forum("    1:\n      by: ann\n      claims:\n" + first + "    2:\n      by: ben\n      claims:\n" +
                              second + "    3: {by: ada}\n",
                          "arguments:\n  all: {premises: [" + premises + "], attacks: c0}\n"));
  const Drops found = drops_of(m.graph, Utterances(m.map()));
  CHECK(found.spoken.arguments.size() == 3001);
  CHECK(found.drops.size() == 3000);
}
