#include "debate/answers.h"

#include "unit/debate/speaking.h"

using namespace stancemap;
using namespace stancemap::test;

namespace {

/// "attacker: first chances (count)"
std::vector<std::string> unanswered_in(const ThreadMap& m) {
  std::vector<std::string> lines;
  for (const UnansweredAttack& one : unanswered_attacks(m.graph)) {
    std::string line = m.map().name(m.map()[one.attack].from) + ":";
    for (const PostId post : one.chances.first) line += " " + id_of(m.map(), post);
    lines.push_back(line + " (" + std::to_string(one.chances.count) + ")");
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the posts in which an answer could have come are later ones of others, the attacked side's first") {
  const ThreadMap m(forum(R"(    1: {by: ann, claims: {x: X}}
    2: {by: ben, claims: {not-x: {text: N, attacks: x}}}
    3: {by: bob}
    4: {by: eve}
    5: {by: ada}
    6: {by: ann}
    7: {by: eve}
)"));
  CHECK(unanswered_in(m) == Lines{"not-x: 5 6 4 (4)"});
}

TEST_CASE("where nobody else speaks later there are no such posts, and the attack stands") {
  const ThreadMap m(
      forum("    1: {by: ann, claims: {x: X}}\n    2: {by: ben, claims: {n: {text: N, attacks: x}}}\n    3: "
            "{by: bob}\n"));
  CHECK(unanswered_in(m) == Lines{"n: (0)"});
}

TEST_CASE("in a round the side comes from the speech where the speaker has none") {
  const std::string start =
      "    1AC: {by: eve, claims: {x: X}}\n    1NC: {by: ben, claims: {n: {text: N, attacks: x}}}\n";
  const ThreadMap same(policy_round(start + "    2NC: {by: eve, claims: {b: {text: B, attacks: n}}}\n"));
  CHECK(unanswered_in(same) == Lines{"n: (0)", "b: (0)"});
  const ThreadMap other(policy_round(start + "    2AC: {by: eve, claims: {b: {text: B, attacks: n}}}\n"));
  CHECK(unanswered_in(other) == Lines{"b: (0)"});
}

TEST_CASE("an undercut of an attack is answered by the side whose attack it was") {
  const ThreadMap m(
      forum("    1: {by: ann, claims: {x: X}}\n    2: {by: ben, claims: {n: N}}\n    3: {by: ann, claims: "
            "{cut: {text: C, undercuts: r}}}\n    4: {by: eve}\n    5: {by: bob}\n",
            "relations:\n  r: {from: n, attacks: x}\n"));
  CHECK(unanswered_in(m) == Lines{"cut: 5 4 (2)"});
}

TEST_CASE("what its own side takes back needs no answer, and neither does an attack on what is taken back") {
  const std::string start = "    1: {by: ann, claims: {x: X}}\n    2: {by: ben, claims: {n: {text: N, attacks: x}}}\n";
  CHECK(unanswered_in(ThreadMap(forum(start + "    3: {by: ben, withdraws: n}\n"))).empty());
  CHECK(unanswered_in(ThreadMap(forum(start + "    3: {by: bob, withdraws: n}\n"))).empty());
  CHECK(unanswered_in(ThreadMap(forum(start + "    3: {by: ada, withdraws: x}\n"))).empty());
  CHECK(unanswered_in(ThreadMap(forum(start + "    3: {by: ann, withdraws: n}\n"))) == Lines{"n: 3 (1)"});
  CHECK(unanswered_in(ThreadMap(forum(start + "    3: {by: ben, withdraws: n}\n    4: {by: ben, asserts: n}\n"))) ==
        Lines{"n: (0)"});
}

TEST_CASE("an argument is taken back with one of its premises") {
  const std::string start = "    1: {by: ann, claims: {x: X}}\n    2: {by: ben, claims: {p: P, q: Q}}\n";
  const std::string both = "arguments: {both: {premises: [p, q], attacks: x}}\n";
  CHECK(unanswered_in(ThreadMap(forum(start, both))) == Lines{"both: (0)"});
  CHECK(unanswered_in(ThreadMap(forum(start + "    3: {by: ben, withdraws: q}\n", both))).empty());
}

TEST_CASE("who says again what another took back owes the answer") {
  CHECK(unanswered_in(ThreadMap(forum(R"(    1: {by: eve, claims: {x: X}}
    2: {by: ben, claims: {n: {text: N, attacks: x}}}
    3: {by: eve, withdraws: x}
    4: {by: ann, asserts: x}
)"))) == Lines{"n: 3 4 (2)"});
}
