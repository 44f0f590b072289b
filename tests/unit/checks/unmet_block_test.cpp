#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("without a prepared side nothing is reported") {
  check_marks("unmet-block", "claims: {a: {text: A, side: con}}\n");
}

TEST_CASE("the message names the owner and what they have answered") {
  const CheckRun run("unmet-block", R"(prepares: pro
participants: {cleo: Cleo}
claims:
  ours: {text: O, side: pro}
  met: {text: M, side: con, owner: cleo, attacks: ours}
  no: {text: N, side: pro, attacks: met}
  «unmet»: {text: U, side: con, owner: cleo, attacks: ours}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`unmet` of con has no prepared answer; Cleo owns it, and has answered 1 of 2");
  CHECK(run.related() == std::vector<std::string>{"8:38 cleo: the owner of `unmet`"});
}

TEST_CASE("an argument that nobody owns is said to be so") {
  const CheckRun run("unmet-block", "prepares: pro\nclaims: {«a»: {text: A, side: con}}\n");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`a` of con has no prepared answer, and nobody owns it");
}
