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
  s: {title: S, publisher: P}
  u: {title: U, publisher: P}
claims:
  a: {text: "It rained.", cite: s}
  b: {text: "The street is wet.", cite: u, supports: a}
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

TEST_CASE("a profile sets the citation style, the project file wins over it and the flag over both") {
  PolicyOptions options;
  cli::ProjectFile project;
  const auto style = [&] { return cli::check_settings(options, project)->citation_style; };
  CHECK(style() == CitationStyle::kBasic);
  project.profile = "debate";
  CHECK(style() == CitationStyle::kDebate);
  options.profile = "academic";
  CHECK(style() == CitationStyle::kAcademic);
  project.citation_style = CitationStyle::kNewsroom;
  CHECK(style() == CitationStyle::kNewsroom);
  options.citation_style = "basic";
  CHECK(style() == CitationStyle::kBasic);
}

TEST_CASE("a profile of the project file with a built-in name brings no style of citation") {
  cli::ProjectFile project;
  project.profile = "debate";
  project.profiles.push_back({"debate", {}});
  CHECK(cli::check_settings({}, project)->citation_style == CitationStyle::kBasic);
}

TEST_CASE("flags for the age of sources win over the project file") {
  PolicyOptions options;
  cli::ProjectFile project;
  CHECK(cli::check_settings(options, project)->stale_after_years == 5);
  project.as_of = "2023";
  project.stale_after_years = 3;
  CHECK(cli::check_settings(options, project)->as_of == "2023");
  CHECK(cli::check_settings(options, project)->stale_after_years == 3);
  options.as_of = "2024-05-13";
  options.stale_after_years = 0;
  CHECK(cli::check_settings(options, project)->as_of == "2024-05-13");
  CHECK(cli::check_settings(options, project)->stale_after_years == 0);
}

TEST_CASE("a day that cannot be read is an error that shows how to write it") {
  PolicyOptions options;
  options.as_of = "13/05/2024";
  const auto settings = cli::check_settings(options, {});
  REQUIRE(!settings);
  CHECK(settings.error().message == "`--as-of 13/05/2024` is no date that can be read; write it like 2024-05-13");
}

TEST_CASE("--profile wins over the severities of the project file, and --severity over --profile") {
  const test::TemporaryFolder folder;
  const auto map = folder.write("map.yaml", kOneIsolated);
  folder.write("stancemap.config.yaml",
               "profile: mild\nprofiles:\n  mild: {isolated-claim: info}\n  strict: {isolated-claim: error}\n"
               "severity: {isolated-claim: warning}\n");
  const auto severity = [&](const PolicyOptions& options) {
    const auto checked = checked_map(map, options);
    REQUIRE(checked);
    REQUIRE((*checked)->findings.size() == 1);
    return (*checked)->findings[0].severity;
  };
  PolicyOptions options;
  CHECK(severity(options) == Severity::kWarning);
  options.profile = "strict";
  CHECK(severity(options) == Severity::kError);
  options.severities = {"isolated-claim=info"};
  CHECK(severity(options) == Severity::kInfo);
}

TEST_CASE("errors of reading can be set lower, but neither ignored nor switched off") {
  const test::TemporaryFolder folder;
  const auto map = folder.write("map.yaml", "stancemap: 1\nclaims: {a: [}\n");
  PolicyOptions options;
  options.ignore = {"yaml-syntax"};
  CHECK(checked_map(map, options).error().message ==
        "`yaml-syntax` is an error of reading and cannot be ignored; `--severity yaml-syntax=info` sets it lower");
  options = {};
  options.severities = {"yaml-syntax=off"};
  CHECK(checked_map(map, options).error().message ==
        "`yaml-syntax` is an error of reading and cannot be off; `--severity yaml-syntax=info` sets it lower");
  options.severities = {"yaml-syntax=info"};
  const auto lower = checked_map(map, options);
  REQUIRE(lower);
  CHECK((*lower)->errors_of_reading() == 0);
  options = {};
  const auto checked = checked_map(map, options);
  REQUIRE(checked);
  CHECK((*checked)->errors_of_reading() == 1);
}

TEST_CASE("a project file that the user named and that cannot be read is an error") {
  const test::TemporaryFolder folder;
  const auto map = folder.write("map.yaml", kOneIsolated);
  PolicyOptions options;
  options.config = (folder.path() / "missing.yaml").string();
  const auto checked = checked_map(map, options);
  REQUIRE_FALSE(checked);
  CHECK(checked.error().message.starts_with("cannot use `--config "));
}

TEST_CASE("own schemes come from the option, else from the project file, relative to it") {
  const test::TemporaryFolder folder;
  folder.write("debates/stancemap.config.yaml", "schemes: stancemap.schemes.yaml\n");
  folder.write("debates/stancemap.schemes.yaml", "version: 1\nschemes: {trend: {questions: {}}}\n");
  const auto map = folder.write("debates/map.yaml", kOneIsolated).parent_path();
  const auto other = folder.write("other.yaml", "version: 1\nschemes: {other: {questions: {}}}\n");
  PolicyOptions options;
  auto checked = checked_map(map, options);
  REQUIRE(checked);
  CHECK((*checked)->errors_of_reading() == 0);
  CHECK((*checked)->settings.schemes.find("trend") != nullptr);
  CHECK((*checked)->settings_files.size() == 2);

  options.schemes = other.string();
  checked = checked_map(map, options);
  REQUIRE(checked);
  CHECK((*checked)->settings.schemes.find("trend") == nullptr);
  CHECK((*checked)->settings.schemes.find("other") != nullptr);

  options.schemes = "no-such-file.yaml";
  checked = checked_map(map, options);
  REQUIRE_FALSE(checked);
  CHECK(checked.error().message.starts_with("cannot use `--schemes no-such-file.yaml`: "));
}

TEST_CASE("a file of schemes that the project file names and that is not there is found where it is named") {
  const test::TemporaryFolder folder;
  const auto map = folder.write("map.yaml", kOneIsolated);
  folder.write("stancemap.config.yaml", "profile: audit\nschemes: none.yaml\n");
  const auto checked = checked_map(map, {});
  REQUIRE(checked);
  REQUIRE((*checked)->errors_of_reading() == 1);
  for (const Finding& finding : (*checked)->findings) {
    if (finding.rule != "unreadable-file") continue;
    CHECK((*checked)->sources.text(finding.span) == "none.yaml");
    CHECK((*checked)->sources[finding.span.file].name().ends_with("stancemap.config.yaml"));
  }
}

TEST_CASE("faults of own schemes are findings, and the rest is used") {
  const test::TemporaryFolder folder;
  const auto map = folder.write("map.yaml", kOneIsolated);
  PolicyOptions options;
  options.schemes = folder.write("own.yaml", "version: 1\nschemes: {good: {questions: {}}, bad: {}}\n").string();
  const auto checked = checked_map(map, options);
  REQUIRE(checked);
  CHECK((*checked)->errors_of_reading() == 1);
  CHECK((*checked)->status() == 1);
  CHECK((*checked)->settings.schemes.find("good") != nullptr);
  CHECK((*checked)->settings.schemes.find("bad") == nullptr);
}
