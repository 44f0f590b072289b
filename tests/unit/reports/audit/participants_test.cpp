#include <doctest/doctest.h>

#include "audited.h"

using stancemap::test::Audited;
using stancemap::test::Cells;

TEST_CASE("participants stand in order of what they assert without a source") {
  const Audited a(R"(stancemap: 1
participants: {ann: Ann, ben: {name: Ben, side: con}, mute: Mute}
sources: {s: {title: S}}
claims:
  wish: {kind: policy, text: W.}
thread:
  posts:
    1:
      by: ann
      asserts: wish
      claims:
        sourced: {text: A., cite: s}
        plain: {text: B., assumed: it is plain}
    2:
      by: ben
      asserts: sourced
      claims:
        bare: {text: C.}
    3: {by: ben, asserts: [sourced, bare]}
)");
  CHECK(a.column("participants", "participant") == Cells{"ben", "ann"});
  CHECK(a.column("participants", "posts") == Cells{"2", "1"});
  CHECK(a.column("participants", "claims") == Cells{"2", "3"});
  CHECK(a.column("participants", "facts") == Cells{"2", "2"});
  CHECK(a.column("participants", "backed") == Cells{"1", "1"});
  CHECK(a.column("participants", "assumed") == Cells{"0", "1"});
  CHECK(a.column("participants", "without a source") == Cells{"1", "0"});
  CHECK(a.number("participants", "participants") == 3);
  CHECK(a.number("participants", "who assert claims") == 2);
}
