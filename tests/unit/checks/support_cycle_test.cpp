#include <fmt/format.h>

#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a circle of two claims is reported where its first step is written") {
  const CheckRun run("support-cycle", R"(claims:
  a: {text: A, supports: «b»}
  b: {text: B, supports: a}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "support goes in a circle: `a` -> `b` -> `a`");
  CHECK(run.related() == std::vector<std::string>{"3:26 b: `a` supports `b` here", "4:26 a: `b` supports `a` here"});
}

TEST_CASE("a circle through an argument names the argument and the premise") {
  const CheckRun run("support-cycle", R"(claims:
  a: {text: A}
  b: {text: B, supports: a}
  c: {text: C}
arguments:
  both: {premises: [«a», c], supports: b}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "support goes in a circle: `a` -> `both` -> `b` -> `a`");
  REQUIRE(run.related().size() == 3);
  CHECK(run.related()[0] == "7:21 a: `a` is a premise of `both` here");
  CHECK(run.related()[1] == "7:38 b: `both` supports `b` here");
}

TEST_CASE("of several circles in one component the witness is a shortest one through its first claim") {
  const CheckRun run("support-cycle", R"(claims:
  a: {text: A, supports: [b, «c»]}
  b: {text: B, supports: d}
  c: {text: C, supports: a}
  d: {text: D, supports: a}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "support goes in a circle: `a` -> `c` -> `a`");
}

TEST_CASE("each component of support has a finding of its own") {
  check_marks("support-cycle", R"(claims:
  a: {text: A, supports: [«b», c]}
  b: {text: B, supports: a}
  c: {text: C, supports: «d»}
  d: {text: D, supports: c}
)");
}

TEST_CASE("a self-support does not hide the longer circle, and is none itself") {
  check_marks("support-cycle", "claims:\n  a: {text: A, supports: a}\n");
  check_marks("support-cycle", "claims:\n  a: {text: A}\narguments:\n  x: {premises: [a], supports: a}\n");
  const CheckRun run("support-cycle", R"(claims:
  a: {text: A, supports: [a, «b»]}
  b: {text: B, supports: a}
arguments:
  x: {premises: [a], supports: a}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "support goes in a circle: `a` -> `b` -> `a`");
}

TEST_CASE("a circle that only leads through a self-supporting argument is still found") {
  const CheckRun run("support-cycle", R"(claims:
  a: {text: A, supports: «b»}
  b: {text: B}
arguments:
  x: {premises: [a, b], supports: a}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "support goes in a circle: `a` -> `b` -> `x` -> `a`");
}

TEST_CASE("circles of attacks and chains of support are no support cycles") {
  check_marks("support-cycle", R"(claims:
  a: {text: A, attacks: b}
  b: {text: B, attacks: a, supports: c}
  c: {text: C}
)");
}

TEST_CASE("a long circle is shown for 20 steps, and its places are all there") {
  std::string text = "claims:\n";
  for (int i = 0; i < 30; ++i) text += fmt::format("  c{}: {{text: T, supports: c{}}}\n", i, (i + 1) % 30);
  const CheckRun run("support-cycle", text);
  REQUIRE(run.findings.size() == 1);
  CHECK(run.message().ends_with("`c19` -> `c20` … and 10 more"));
  CHECK(run.findings[0].related.size() == 30);
}
