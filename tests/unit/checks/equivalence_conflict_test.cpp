#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("an attack between claims that are equivalent through others is reported with the path") {
  const CheckRun run("equivalence-conflict", R"(claims:
  a: {text: A, equivalent-to: b}
  b: {text: B}
  c: {text: C, equivalent-to: b, attacks: «a»}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`c` attacks `a`, and the two are equivalent: `c` = `b` = `a`");
  REQUIRE(run.related().size() == 2);
  CHECK(run.related()[0] == "5:31 b: `c` is equivalent to `b` here");
}

TEST_CASE("a contradiction between equivalent claims is reported") {
  check_marks("equivalence-conflict", "claims:\n  a: {text: A, equivalent-to: b}\n  b: {text: B, contradicts: «a»}\n");
}

TEST_CASE("attacks between classes and self-attacks are not reported") {
  check_marks("equivalence-conflict", R"(claims:
  a: {text: A, equivalent-to: b, attacks: [a, c]}
  b: {text: B}
  c: {text: C, equivalent-to: d}
  d: {text: D, attacks: b}
)");
}
