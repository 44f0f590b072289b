#include <filesystem>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "base/version.h"
#include "builders.h"
#include "support/parsed_json.h"

using namespace stancemap;
using nlohmann::json;
using test::finding_at;
using test::OneFinding;

namespace {

const Rule kRule{.id = "a-rule",
                 .summary = "something is wrong",
                 .why = "It is *wrong*.",
                 .bad = "a: ```\n",
                 .good = "a: 1",
                 .severity = Severity::kInfo};
const Rule kOther{.id = "some-rule", .summary = "s", .why = "w", .bad = "", .good = "", .severity = Severity::kOff};
const Rule* const kRules[] = {&kRule, &kOther};

json sarif(const Findings& findings, const SourceSet& sources) {
  return test::parsed_json(write_sarif({.findings = findings, .sources = sources, .rules = kRules, .suppressed = 3}));
}

}  // namespace

TEST_CASE("SARIF describes the tool and every rule") {
  const SourceSet sources;
  const json out = sarif({}, sources);
  CHECK(out["version"] == "2.1.0");
  const json& driver = out["runs"][0]["tool"]["driver"];
  CHECK(driver["name"] == "stancemap");
  CHECK(driver["version"] == kVersion);
  REQUIRE(driver["rules"].size() == 2);
  const json& rule = driver["rules"][0];
  CHECK(rule["id"] == "a-rule");
  CHECK(rule["shortDescription"]["text"] == "something is wrong");
  CHECK(rule["fullDescription"]["text"] == "It is *wrong*.");
  CHECK(rule["help"]["markdown"] ==
        "It is *wrong*.\n\nExample:\n\n````yaml\na: ```\n````\n\nUse instead:\n\n```yaml\na: 1\n```\n");
  CHECK(rule["defaultConfiguration"] == json{{"level", "note"}});
  CHECK(driver["rules"][1]["defaultConfiguration"] == json{{"enabled", false}, {"level", "none"}});
  CHECK(out["runs"][0]["results"].empty());
  CHECK(out["runs"][0]["columnKind"] == "unicodeCodePoints");
  CHECK(out["runs"][0]["properties"]["suppressed"] == 3);
}

TEST_CASE("a SARIF result has rule, level, region, other places, fingerprint and rank") {
  OneFinding run("жx: 1\nrest\n", "x: 1\nre", "a message");
  run.finding().weight = 250;
  run.finding().subject = "a";
  run.finding().related.assign(30, {test::span_of(run.sources, FileId(0), "rest"), "step"});
  run.finding().related.push_back({{}, "nowhere"});
  const json result = sarif(run.findings, run.sources)["runs"][0]["results"][0];
  CHECK(result["ruleId"] == "some-rule");
  CHECK(result["ruleIndex"] == 1);
  CHECK(result["level"] == "error");
  CHECK(result["message"]["text"] == "a message");
  const json& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"] == json{{"uri", "map.yaml"}, {"index", 0}});
  CHECK(place["region"] == json{{"startLine", 1}, {"startColumn", 2}, {"endLine", 2}, {"endColumn", 3}});
  REQUIRE(result["relatedLocations"].size() == 31);
  CHECK(result["relatedLocations"][29]["id"] == 30);
  CHECK(result["relatedLocations"][0]["message"]["text"] == "step");
  CHECK_FALSE(result["relatedLocations"][30].contains("physicalLocation"));
  CHECK(result["partialFingerprints"]["stancemap/v1"] == fingerprint(run.finding(), run.sources, 0));
  CHECK(result["rank"] == 100);
  CHECK(result["properties"] == json{{"weight", 250}, {"subject", "a"}});
}

TEST_CASE("a result of a rule that is in no table has no index, and one without weight no rank") {
  OneFinding run("abc", "b");
  run.finding().rule = "unheard-of";
  run.finding().severity = Severity::kInfo;
  const json result = sarif(run.findings, run.sources)["runs"][0]["results"][0];
  CHECK_FALSE(result.contains("ruleIndex"));
  CHECK_FALSE(result.contains("rank"));
  CHECK(result["level"] == "note");
}

TEST_CASE("names of files become URI references, and each file is one artifact") {
  SourceSet sources;
  Findings findings;
  for (const char* name : {"a b/c:d#?%.yaml", "\xff.yaml", "-", "../é.yaml", "../é.yaml"}) {
    findings.push_back(finding_at({sources.add(name, "x"), 0, 1}));
  }
  findings.push_back(finding_at({}));
  findings.back().file = "missing[1].yaml";
  const json run = sarif(findings, sources)["runs"][0];
  std::vector<std::string> uris;
  for (const json& artifact : run["artifacts"]) uris.push_back(artifact["location"]["uri"]);
  CHECK(uris == std::vector<std::string>{"a%20b/c%3Ad%23%3F%25.yaml", "%FF.yaml", "stdin", "../%C3%A9.yaml",
                                         "missing%5B1%5D.yaml"});
  CHECK(run["results"][4]["locations"][0]["physicalLocation"]["artifactLocation"]["index"] == 3);
  CHECK(run["results"][5]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uris[4]);
  CHECK_FALSE(run["results"][5]["locations"][0]["physicalLocation"].contains("region"));
}

TEST_CASE("a finding without a place has no location") {
  const SourceSet sources;
  CHECK(sarif({finding_at({})}, sources)["runs"][0]["results"][0]["locations"].empty());
}

TEST_CASE("text of a map makes no link in a SARIF message") {
  OneFinding run("abc", "b", "see [this](https://example.org)");
  run.finding().help = "or [that](1)";
  CHECK(sarif(run.findings, run.sources)["runs"][0]["results"][0]["message"]["text"] ==
        "see [this] (https://example.org)\nhelp: or [that] (1)");
}

TEST_CASE("SARIF reads back with every hostile text, in each place that takes one") {
  for (const std::string& text : test::hostile_strings()) {
    if (text.starts_with("[click]")) continue;  // changed on purpose, see above
    CAPTURE(text);
    SourceSet sources;
    const FileId file = sources.add("f" + text, "x: " + text);
    Findings findings{finding_at({file, 0, 1}, text)};
    findings[0].subject = text;
    findings[0].related.push_back({{file, 0, 1}, text});
    const json result = sarif(findings, sources)["runs"][0]["results"][0];
    const std::string valid = with_valid_utf8(text);
    CHECK(result["message"]["text"] == valid);
    CHECK(result["properties"]["subject"] == valid);
    CHECK(result["relatedLocations"][0]["message"]["text"] == valid);
  }
}

TEST_CASE("a URI does not depend on how the path is typed") {
  const auto here = std::filesystem::current_path();
  for (const std::string& name : {std::string("./maps/../map.yaml"), (here / "map.yaml").generic_string()}) {
    CAPTURE(name);
    SourceSet sources;
    const Findings findings{finding_at({sources.add(name, "x"), 0, 1})};
    CHECK(sarif(findings, sources)["runs"][0]["artifacts"][0]["location"]["uri"] == "map.yaml");
  }
}
