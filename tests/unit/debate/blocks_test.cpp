#include "debate/blocks.h"

#include "unit/debate/speaking.h"

using namespace stancemap;
using namespace stancemap::test;

namespace {

/// Their arguments in map order, with `+` before the answered ones.
std::vector<std::string> blocks_in(std::string_view text) {
  const ThreadMap m(text);
  std::vector<std::string> lines;
  for (const Block& block : blocks_of(m.graph))
    lines.push_back((block.answered ? "+" : "") + std::string(m.map()[block.argument].id));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("without a side that is prepared there are no blocks") {
  CHECK(blocks_in("claims: {a: {text: A, side: con}}\n").empty());
}

TEST_CASE("their arguments are attacks, theses, what supports a thesis and what stands alone, but not grounds") {
  CHECK(blocks_in(R"(prepares: pro
thesis: [ours, theirs]
claims:
  ours: {text: O, side: pro}
  theirs: {text: T, side: con}
  why: {text: W, side: con, supports: theirs}
  ground: {text: G, side: con, supports: why}
  against: {text: A, side: con, attacks: ours}
  alone: {text: L, side: con}
  nobody: {text: N, attacks: ours}
)") == Lines{"theirs", "why", "against", "alone"});
}

TEST_CASE("an answer comes from anybody but their own side") {
  CHECK(blocks_in(R"(prepares: pro
claims:
  a: {text: A, side: con}
  b: {text: B, side: con, attacks: a}
  c: {text: C, side: con, attacked-by: [d]}
  d: {text: D, side: pro}
  e: {text: E, side: con, contradicts: d}
)") == Lines{"a", "b", "+c", "+e"});
}

TEST_CASE("an answer to a ground answers what stands on it, but not the other way round") {
  CHECK(blocks_in(R"(prepares: pro
thesis: top
claims:
  top: {text: T, side: con}
  one: {text: O, side: con, supports: top}
  ground: {text: G, side: con, supports: one}
  two: {text: W, side: con, supports: top}
  no: {text: N, attacks: ground}
)") == Lines{"+top", "+one", "two"});
}

TEST_CASE("to undercut their step or their argument, or to attack a premise, is an answer") {
  CHECK(blocks_in(R"(prepares: pro
thesis: ours
claims:
  ours: {text: O, side: pro}
  a: {text: A, side: con}
  p: {text: P, side: con}
  q: {text: Q, side: con}
  s: {text: S, side: con}
  cut: {text: C, side: pro, undercuts: [r, x]}
  no-p: {text: N, attacks: p}
arguments:
  both: {premises: [p, q], attacks: ours}
  x: {premises: [s], attacks: ours}
relations:
  r: {from: a, attacks: ours}
)") == Lines{"+a", "+p", "+q", "+s"});
}

TEST_CASE("an argument made of their own claims alone is no answer, one with a claim of ours is") {
  CHECK(blocks_in(R"(prepares: pro
claims:
  a: {text: A, side: con}
  b: {text: B, side: con}
  p: {text: P, side: con}
  q: {text: Q, side: pro}
arguments:
  theirs: {premises: [p], attacks: a}
  turned: {premises: [p, q], attacks: b}
)") == Lines{"a", "+b", "p"});
}

TEST_CASE("what a post of another side says first is theirs") {
  CHECK(blocks_in("prepares: pro\n" + forum("    1: {by: ann, claims: {x: X}}\n    2: {by: ben, claims: {y: {text: Y, "
                                            "attacks: x}}}\n    3: {by: eve, claims: {z: Z}}\n")) == Lines{"y"});
}

TEST_CASE("a thesis is what their contradiction is against, and no answer to it") {
  CHECK(blocks_in(R"(prepares: pro
thesis: plan
claims:
  plan: {text: P, side: pro, kind: policy}
  a: {text: A, side: con, contradicts: plan}
  b: {text: B, side: con, contradicts: plan, attacked-by: c}
  c: {text: C, side: pro}
)") == Lines{"a", "+b"});
}
