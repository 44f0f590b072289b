#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("a claim without a relation is reported, and one that is only a premise is not") {
  check_marks("isolated-claim", R"(claims:
  a: {text: A}
  b: {text: B}
  «c»: {text: C}
  d: {text: D, contradicts: e}
  e: {text: E}
arguments:
  x: {premises: [a], supports: b}
)");
}
