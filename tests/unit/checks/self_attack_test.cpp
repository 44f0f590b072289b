#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a claim that attacks itself is reported") {
  const CheckRun run("self-attack", "claims:\n  a: {text: A, attacks: [b, «a»]}\n  b: {text: B}\n");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`a` attacks itself");
}

TEST_CASE("two claims that attack each other do not attack themselves") {
  check_marks("self-attack", "claims:\n  a: {text: A, attacks: b}\n  b: {text: B, attacks: a}\n");
}

TEST_CASE("an argument may attack its own premise") {
  check_marks("self-attack", "claims:\n  a: {text: A}\narguments:\n  x: {premises: [a], attacks: a}\n");
}
