#include "cli/checked_map.h"

#include <doctest/doctest.h>

#include "support/temporary_folder.h"

using namespace stancemap;
using cli::checked_map;
using cli::PolicyOptions;

namespace {

constexpr const char* kOneIsolated = R"(stancemap: 1
thesis: a
sources:
  s: {title: S}
claims:
  a: {text: "It rained.", cite: s}
  b: {text: "The street is wet.", cite: s, supports: a}
  c: {text: "The moon is far.", cite: s}
)";

}  // namespace

TEST_CASE("flags win over the project file, and the project file over its profile") {
  const test::TemporaryFolder folder;
  const auto map = folder.write("map.yaml", kOneIsolated);
  folder.write("stancemap.config.yaml",
               "profile: mine\nprofiles:\n  mine: {isolated-claim: info}\nseverity: {isolated-claim: error}\n");
  PolicyOptions options;
  auto checked = checked_map(map, options);
  REQUIRE(checked);
  REQUIRE((*checked)->findings.size() == 1);
  CHECK((*checked)->findings[0].severity == Severity::kError);
  CHECK((*checked)->status() == 1);

  options.severities = {"isolated-claim=off"};
  checked = checked_map(map, options);
  REQUIRE(checked);
  CHECK((*checked)->findings.empty());
  CHECK((*checked)->status() == 0);
}

TEST_CASE("--fail-on decides which level makes the exit status 1") {
  const test::TemporaryFolder folder;
  const auto map = folder.write("map.yaml", kOneIsolated);
  PolicyOptions options;
  CHECK((*checked_map(map, options))->status() == 0);
  options.fail_on = "warning";
  CHECK((*checked_map(map, options))->status() == 1);
  options.fail_on = "never";
  options.severities = {"isolated-claim=error"};
  CHECK((*checked_map(map, options))->status() == 0);
}

TEST_CASE("an unknown rule, level or profile is an error that names the nearest") {
  const test::TemporaryFolder folder;
  const auto map = folder.write("map.yaml", kOneIsolated);
  PolicyOptions options;
  options.select = {"suport-cycle"};
  CHECK(checked_map(map, options).error().message == "no rule `suport-cycle`; did you mean `support-cycle`?");
  options = {};
  options.profile = "debat";
  CHECK(checked_map(map, options).error().message == "no profile `debat`; did you mean `debate`?");
  options = {};
  options.severities = {"support-cycle=loud"};
  CHECK_FALSE(checked_map(map, options));
}

TEST_CASE("a map of which nothing can be read has the exit status 2") {
  const test::TemporaryFolder folder;
  const auto checked = checked_map(folder.path() / "missing.yaml", {});
  REQUIRE(checked);
  CHECK((*checked)->status() == 2);
  REQUIRE((*checked)->findings.size() == 1);
  CHECK((*checked)->findings[0].rule == "unreadable-file");
}
