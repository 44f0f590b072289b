#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a map without a thesis is reported once, at its title or its first claim") {
  check_marks("missing-thesis", "title: «Trams»\nclaims:\n  a: {text: A}\n  b: {text: B}\n");
  check_marks("missing-thesis", "claims:\n  «a»: {text: A}\n  b: {text: B}\n");
}

TEST_CASE("a map with a thesis or without claims is fine") {
  check_marks("missing-thesis", "thesis: a\nclaims:\n  a: {text: A}\n");
  check_marks("missing-thesis", "title: Nothing yet\n");
}
