#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a thesis and a premise without support, source or assumption are reported") {
  const CheckRun run("unsupported-claim", R"(thesis: t
claims:
  «t»: {text: T}
  «p»: {text: P, supports: q}
  q: {text: Q}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message(0).starts_with("thesis `t` stands on nothing"));
  CHECK(run.message(1).starts_with("premise `p` stands on nothing"));
}

TEST_CASE("a claim that only attacks is no premise, one in an attacking argument is") {
  check_marks("unsupported-claim", R"(claims:
  a: {text: A, attacks: b}
  b: {text: B}
  «c»: {text: C}
arguments:
  x: {premises: [c], attacks: b}
)");
}

TEST_CASE("a support, an argument, a citation or an assumption is enough") {
  check_marks("unsupported-claim", R"(thesis: [t, u]
sources:
  s: {title: S}
claims:
  t: {text: T, supported-by: p}
  u: {text: U}
  p: {text: P, cite: s}
  q: {text: Q, assumed: everybody knows}
arguments:
  x: {premises: [q], supports: u}
)");
}

TEST_CASE("an attack is no support") {
  check_marks("unsupported-claim", "thesis: t\nclaims:\n  «t»: {text: T, attacked-by: a}\n  a: {text: A}\n");
}
