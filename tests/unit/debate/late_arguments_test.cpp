#include "debate/late_arguments.h"

#include "unit/debate/speaking.h"

using namespace stancemap;
using namespace stancemap::test;

namespace {

std::vector<std::string> late_in(std::string_view posts, std::string_view more = "") {
  const std::string before = R"(    1AC: {by: ann, claims: {x: X, mine: {text: M, supports: x}}}
    1NC: {by: ben, claims: {not-x: {text: N, attacks: x}}}
    2AC: {by: ann}
    2NC: {by: ben}
)";
  const ThreadMap m(policy_round(before + std::string(posts), more));
  const Utterances said(m.map());
  std::vector<std::string> heads;
  for (const LateArgument& late : late_arguments(m.graph, said, spoken_arguments(m.graph, said)))
    heads.push_back(std::string(m.map()[late.head].id) + " of " + id_of(m.map(), late.said));
  return heads;
}

using Heads = std::vector<std::string>;

}  // namespace

TEST_CASE("a claim that has to do with nothing before is new, and is reported at its head") {
  CHECK(late_in("    1AR: {by: ann, claims: {new: N, ground: {text: G, supports: new}}}\n") == Heads{"new of 1AR"});
}

TEST_CASE("what answers the other side or supports one's own earlier claim belongs in a rebuttal") {
  CHECK(late_in(
            "    1AR: {by: ann, claims: {a: {text: A, attacks: not-x}, b: {text: B, contradicts: not-x}, c: {text: C, "
            "supports: mine}, d: {text: D, supports: a}, e: {text: E, undercuts: r}, f: {text: F, equivalent-to: "
            "mine}, g: {text: G, supports: d}}}\n",
            "relations:\n  r: {from: not-x, supports: y}\nclaims: {y: Y}\n")
            .empty());
}

TEST_CASE("a new reason for the thesis or for the plan is new, whatever was said for them before") {
  const std::string plan = "thesis: t\nclaims: {t: T, plan: {text: P, kind: policy, supports: t}}\n";
  const std::string before = "    1AC: {by: ann, asserts: [t, plan], claims: {adv: {text: A, supports: plan}}}\n";
  const auto late = [&](std::string_view rebuttal) {
    const ThreadMap m(policy_round(before + "    1AR: {by: ann, claims: " + std::string(rebuttal) + "}\n", plan));
    const Utterances said(m.map());
    return late_arguments(m.graph, said, spoken_arguments(m.graph, said)).size();
  };
  CHECK(late("{new: {text: N, supports: t}}") == 1);
  CHECK(late("{new: {text: N, supports: plan}}") == 1);
  CHECK(late("{more: {text: M, supports: adv}}") == 0);
}

TEST_CASE("premises of an argument that answers belong in a rebuttal") {
  CHECK(
      late_in("    1AR: {by: ann, claims: {p: P, q: Q}}\n", "arguments:\n  both: {premises: [p, q], attacks: not-x}\n")
          .empty());
  CHECK(late_in("    1AR: {by: ann, claims: {p: P, a: {text: A, attacks: not-x}}}\n",
                "arguments:\n  one: {premises: [p], supports: a}\n")
            .empty());
}

TEST_CASE("attacking one's own side, or what nobody said before, is no answer") {
  CHECK(late_in(
            "    1AR: {by: ann, claims: {a: {text: A, attacks: mine}, b: {text: B, attacks: y}, c: {text: C, supports: "
            "not-x}}}\n",
            "claims: {y: Y}\n") == Heads{"a of 1AR", "b of 1AR", "c of 1AR"});
}

TEST_CASE("what is new stays new for what supports it in another post of the speech") {
  CHECK(
      late_in("    1AR: {by: ann, claims: {new: N}}\n    card: {by: ann, speech: 1AR, claims: {g: {text: G, supports: "
              "new}}}\n") == Heads{"new of 1AR"});
}

TEST_CASE("constructive speeches may bring new arguments, and so may posts between the speeches") {
  CHECK(late_in("    aside: {by: ann, claims: {new: N}}\n").empty());
}

TEST_CASE("saying an earlier claim again is not new") {
  CHECK(late_in("    1AR: {by: ann, asserts: [x, mine]}\n").empty());
}
