#include "debate/spoken_arguments.h"

#include "support/large.h"
#include "unit/debate/speaking.h"

using namespace stancemap;
using namespace stancemap::test;

namespace {

/// "post: head < ground ground", one an argument.
std::vector<std::string> arguments_of(const ThreadMap& m) {
  const SpokenArguments spoken = spoken_arguments(m.graph, Utterances(m.map()));
  std::vector<std::string> lines;
  for (const SpokenArgument& argument : spoken.arguments) {
    std::string line = id_of(m.map(), argument.said) + ":";
    for (std::uint32_t i = argument.first; i < argument.last; ++i)
      line += " " + std::string(m.map()[spoken.claims[i]].id);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("claims of a post that support each other are one argument, head first") {
  const ThreadMap m(forum(R"(    1:
      by: ann
      claims:
        ground: {text: G, supports: head}
        deep: {text: D, supports: ground}
        head: {text: H}
        other: {text: O}
        p: {text: P}
        q: {text: Q}
)",
                          "arguments:\n  both: {premises: [p, q], supports: other}\n"));
  CHECK(arguments_of(m) == std::vector<std::string>{"1: head ground deep", "1: other p q"});
}

TEST_CASE("what supports a claim of an earlier post is an argument of its own, and what is said again is none") {
  const ThreadMap m(forum(R"(    1: {by: ann, claims: {a: {text: A}}}
    2: {by: ben, claims: {b: {text: B, supports: a}}, asserts: [a, elsewhere]}
    3: {by: ann, asserts: [elsewhere, b]}
)",
                          "claims:\n  elsewhere: {text: E}\n"));
  CHECK(arguments_of(m) == std::vector<std::string>{"1: a", "2: b", "2: elsewhere"});
}

TEST_CASE("where claims support each other in a circle the first one is the head") {
  const ThreadMap m(forum(
      "    1: {by: ann, claims: {a: {text: A, supports: b}, b: {text: B, supports: a}, c: {text: C, supports: a}}}\n"));
  CHECK(arguments_of(m) == std::vector<std::string>{"1: a b c"});
}

TEST_CASE("a long chain of grounds is walked without recursion") {
  constexpr std::uint32_t kMany = test::large(30'000);
  std::string claims;
  for (std::uint32_t i = 0; i < kMany; ++i) {
    claims += "        c" + std::to_string(i) + ": {text: T";
    if (i > 0) claims += ", supports: c" + std::to_string(i - 1);
    claims += "}\n";
  }
  const ThreadMap m(forum("    1:\n      by: ann\n      claims:\n" + claims));
  const SpokenArguments spoken = spoken_arguments(m.graph, Utterances(m.map()));
  REQUIRE(spoken.arguments.size() == 1);
  CHECK(spoken.arguments[0].last == kMany);
}

TEST_CASE("the place where a claim is said is its key or its place in the list") {
  const ThreadMap m(forum("    1: {by: ann, claims: {a: {text: A}}}\n    2: {by: ben, asserts: a}\n"));
  const ClaimId a = claim_named(m.map(), "a");
  CHECK(place_said(m.map(), PostId(0), a) == m.map()[a].id_span);
  CHECK(place_said(m.map(), PostId(1), a).valid());
  CHECK_FALSE(place_said(m.map(), PostId(1), a, PostAct::kConcedes).valid());
}

TEST_CASE("reasons for the thesis or the plan are arguments of their own") {
  const ThreadMap m(forum(R"(    1:
      by: ann
      claims:
        plan: {text: P, kind: policy, supports: t}
        one: {text: O, supports: plan}
        ground: {text: G, supports: one}
        two: {text: T, supports: t}
)",
                          "thesis: t\nclaims: {t: T}\n"));
  CHECK(arguments_of(m) == std::vector<std::string>{"1: plan", "1: one ground", "1: two"});
}

TEST_CASE("premises that only work together are one argument, and one that also attacks something is its own") {
  const ThreadMap m(forum(R"(    1: {by: ben, claims: {x: X}}
    2: {by: ann, claims: {p: P, q: Q, r: {text: R, attacks: x}}}
)",
                          "arguments: {all: {premises: [p, q, r], supports: y}}\nclaims: {y: Y}\n"));
  CHECK(arguments_of(m) == std::vector<std::string>{"1: x", "2: p q", "2: r"});
}
