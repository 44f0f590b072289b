#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("three claims that attack each other in a circle are reported with every step") {
  const CheckRun run("odd-attack-cycle", R"(claims:
  a: {text: A, attacks: «b»}
  b: {text: B, attacks: c}
  c: {text: C, attacks: a}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "an odd circle of 3 attacks: `a` -> `b` -> `c` -> `a`");
  CHECK(run.related().size() == 3);
}

TEST_CASE("even circles and self-attacks are not odd circles") {
  check_marks("odd-attack-cycle", R"(claims:
  a: {text: A, attacks: [a, b]}
  b: {text: B, attacks: c}
  c: {text: C, attacks: d}
  d: {text: D, attacks: a}
)");
}

TEST_CASE("an odd circle is found when the first claim of the component is not on it") {
  const CheckRun run("odd-attack-cycle", R"(claims:
  s: {text: S, attacks: t}
  t: {text: T, attacks: [s, «u»]}
  u: {text: U, attacks: v}
  v: {text: V, attacks: t}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "an odd circle of 3 attacks: `t` -> `u` -> `v` -> `t`");
}
