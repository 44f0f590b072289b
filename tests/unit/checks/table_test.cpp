#include "checks/table.h"

#include <doctest/doctest.h>

using namespace stancemap;

TEST_CASE("rules are found by their id, those of readers and of checks alike") {
  REQUIRE(find_rule("support-cycle") != nullptr);
  CHECK(find_rule("support-cycle")->severity == Severity::kError);
  CHECK(find_rule("unused-suppression") != nullptr);
  CHECK(find_rule("") == nullptr);
  CHECK(find_rule("no-such-rule") == nullptr);
}

TEST_CASE("checks that the policy does not want do not run") {
  const ArgumentMap map = [] {
    ArgumentMap made;
    Claim claim;
    claim.id = made.texts.add("a");
    made.claims.push_back(claim);
    return made;
  }();
  const MapGraph graph(map);
  Findings found;
  SourceSet sources;
  const Anchoring anchoring = anchored(map, {}, sources);
  run_checks({map, graph, anchoring, {}}, {.severities = {}, .select = {"missing-thesis"}, .ignore = {}}, found);
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "missing-thesis");
  CHECK(!found[0].span.valid());
}

TEST_CASE("the nearest rule is looked for among all rules") {
  CHECK(nearest_rule("suport-cycle") == "support-cycle");
  CHECK(nearest_rule("yaml-sintax") == "yaml-syntax");
  CHECK_FALSE(nearest_rule("no-such-rule-at-all-here"));
}

TEST_CASE("errors of reading are the rules of readers whose findings are errors") {
  CHECK(is_error_of_reading(*find_rule("yaml-syntax")));
  CHECK(is_error_of_reading(*find_rule("unknown-id")));
  CHECK_FALSE(is_error_of_reading(*find_rule("support-cycle")));
  CHECK_FALSE(is_error_of_reading(*find_rule("unused-suppression")));
}
