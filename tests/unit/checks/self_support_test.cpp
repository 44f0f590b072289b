#include "support/large.h"
#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a claim that supports itself is reported where it says so") {
  check_marks("self-support", "claims:\n  a: {text: A, supports: «a»}\n  b: {text: B, supports: a}\n");
}

TEST_CASE(
    "an argument whose conclusion is a premise is reported at the conclusion, with the premise as related place") {
  const CheckRun run("self-support", R"(claims:
  a: {text: A}
  b: {text: B}
  c: {text: C}
arguments:
  x: {premises: [a, b], supports: [c, «b»]}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "argument `x` supports its own premise `b`");
  CHECK(run.related() == std::vector<std::string>{"7:21 b: `b` is a premise of `x` here"});
}

TEST_CASE("premises of another argument do not count") {
  check_marks("self-support", R"(claims:
  a: {text: A}
  b: {text: B}
arguments:
  x: {premises: [a], supports: b}
  y: {premises: [b], attacks: b}
)");
}

TEST_CASE("an argument that supports each of its very many premises is gone through once") {
  std::string claims = "claims:\n", ids;
  constexpr std::size_t kMany = test::large(60'000);
  for (std::size_t i = 0; i < kMany; ++i) {
    claims += "  c" + std::to_string(i) + ": A claim.\n";
    ids += "\n      - c" + std::to_string(i);  // a line each: places on one long line are slow to count
  }
  const CheckRun run("self-support", claims + "arguments:\n  x:\n    premises:" + ids + "\n    supports:" + ids + "\n");
  CHECK(run.reported.size() == kMany);
}
