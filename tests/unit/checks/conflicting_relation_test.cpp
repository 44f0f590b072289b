#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a claim that supports and attacks the same claim is reported at the later of the two") {
  const CheckRun run("conflicting-relation", R"(claims:
  a: {text: A, supports: b}
  b: {text: B, attacked-by: «a»}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`a` both supports and attacks `b`");
  CHECK(run.related() == std::vector<std::string>{"3:26 b: `a` supports `b` here"});
}

TEST_CASE("a support conflicts with a contradiction from either end") {
  check_marks("conflicting-relation", "claims:\n  a: {text: A, supports: b}\n  b: {text: B, contradicts: «a»}\n");
  check_marks("conflicting-relation", "claims:\n  a: {text: A, supports: b, contradicts: «b»}\n  b: {text: B}\n");
}

TEST_CASE("support one way and attack the other way do not conflict") {
  check_marks("conflicting-relation", "claims:\n  a: {text: A, supports: b}\n  b: {text: B, attacks: a}\n");
}

TEST_CASE("an argument counts by itself, not by its premises") {
  check_marks("conflicting-relation", R"(claims:
  a: {text: A, attacks: b}
  b: {text: B}
  c: {text: C}
arguments:
  x: {premises: [a], supports: [b, c], attacks: «c»}
)");
}
