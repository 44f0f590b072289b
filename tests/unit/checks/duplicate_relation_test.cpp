#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("the same name twice in one list is reported at the second, with the first as related place") {
  const CheckRun run("duplicate-relation", "claims:\n  a: {text: A, supports: [b, «b»]}\n  b: {text: B}\n");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`a` supports `b`, and that is already written");
  CHECK(run.related() == std::vector<std::string>{"3:27 b: `a` supports `b` here"});
}

TEST_CASE("a relation written once at each end is no duplicate") {
  check_marks("duplicate-relation", "claims:\n  a: {text: A, supports: b}\n  b: {text: B, supported-by: a}\n");
  check_marks("duplicate-relation", "claims:\n  a: {text: A, contradicts: b}\n  b: {text: B, contradicts: a}\n");
}

TEST_CASE("a support and an attack between the same two are no duplicates") {
  check_marks("duplicate-relation", "claims:\n  a: {text: A, supports: b, attacks: b}\n  b: {text: B}\n");
}

TEST_CASE("two own entries for the same pair are a duplicate") {
  const CheckRun run("duplicate-relation", R"(claims:
  a: {text: A}
  b: {text: B}
relations:
  r: {from: a, attacks: b}
  s: {from: a, attacks: b}
)");
  REQUIRE(run.reported.size() == 1);
  CHECK(run.reported[0].starts_with("7:3 "));
}
