#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a claim that the thesis leads to, and not the other way, is reported") {
  check_marks("off-thesis", R"(thesis: t
claims:
  t: {text: T, supports: c}
  a: {text: A, attacks: t}
  b: {text: B, supports: a}
  «c»: {text: C}
)");
}

TEST_CASE("isolated claims are left to isolated-claim, and a map without a thesis is left alone") {
  check_marks("off-thesis", "thesis: t\nclaims:\n  t: {text: T}\n  a: {text: A}\n");
  check_marks("off-thesis", "claims:\n  a: {text: A, supports: b}\n  b: {text: B}\n");
}

TEST_CASE("paths go through arguments, undercuts and contradictions") {
  check_marks("off-thesis", R"(thesis: t
claims:
  t: {text: T}
  p: {text: P}
  cut: {text: Cut, undercuts: x}
  other: {text: Other}
  back: {text: Back, supports: other}
arguments:
  x: {premises: [p], supports: t}
relations:
  r: {from: t, contradicts: other}
)");
}
