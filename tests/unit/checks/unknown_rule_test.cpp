#include "unit/checks/marked_map.h"

using namespace stancemap;

TEST_CASE("an allow of a rule that does not exist is reported with the nearest name") {
  const CheckRun run("unknown-rule", R"(allow: {«suport-cycle»: why not}
claims:
  a: {text: A, allow: {unsourced-claim: known}}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "there is no rule `suport-cycle`");
  REQUIRE(run.findings.size() == 1);
  CHECK(run.findings[0].help == "did you mean `support-cycle`?");
}
