#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "builders.h"
#include "support/large.h"
#include "support/parsed_json.h"

using namespace stancemap;
using nlohmann::json;
using test::finding_at;
using test::OneFinding;

TEST_CASE("JSON holds everything that is known of a finding") {
  OneFinding run("жx: 1\nrest\n", "x: 1\nre", "some `message`");
  run.finding().help = "do this";
  run.finding().subject = "a -> b";
  run.finding().weight = 18'446'744'073'709'551'615u;
  run.finding().related.push_back({test::span_of(run.sources, FileId(0), "rest"), "here"});
  run.finding().related.push_back({{}, "nowhere"});
  const json out = test::parsed_json(write_json(run.input()));
  CHECK(out["schema"] == "stancemap-findings");
  CHECK(out["version"] == 1);
  CHECK(out["summary"] == json{{"errors", 1}, {"warnings", 0}, {"infos", 0}, {"suppressed", 0}});
  REQUIRE(out["findings"].size() == 1);
  const json& finding = out["findings"][0];
  CHECK(finding["rule"] == "some-rule");
  CHECK(finding["severity"] == "error");
  CHECK(finding["file"] == "map.yaml");
  CHECK(finding["begin"] == json{{"offset", 2}, {"line", 1}, {"column", 2}});
  CHECK(finding["end"] == json{{"offset", 9}, {"line", 2}, {"column", 3}});
  CHECK(finding["message"] == "some `message`");
  CHECK(finding["help"] == "do this");
  CHECK(finding["subject"] == "a -> b");
  CHECK(finding["weight"] == 18'446'744'073'709'551'615u);
  CHECK(finding["fingerprint"] == fingerprint(run.finding(), run.sources, 0));
  REQUIRE(finding["related"].size() == 2);
  CHECK(finding["related"][0]["begin"]["line"] == 2);
  CHECK(finding["related"][0]["message"] == "here");
  CHECK(finding["related"][1]["file"].is_null());
}

TEST_CASE("JSON of no findings is a whole document") {
  const SourceSet sources;
  const json out = test::parsed_json(write_json({.findings = {}, .sources = sources, .rules = {}, .suppressed = 7}));
  CHECK(out["findings"].empty());
  CHECK(out["summary"]["suppressed"] == 7);
}

TEST_CASE("a finding that names a file has no positions") {
  const SourceSet sources;
  Findings findings{finding_at({}), finding_at({})};
  findings[0].file = "missing.yaml";
  const json out = test::parsed_json(write_json({.findings = findings, .sources = sources, .rules = {}}));
  CHECK(out["findings"][0]["file"] == "missing.yaml");
  CHECK(out["findings"][0]["begin"].is_null());
  CHECK(out["findings"][1]["file"].is_null());
}

TEST_CASE("JSON reads back with every hostile text, in each place that takes one") {
  for (const std::string& text : test::hostile_strings()) {
    CAPTURE(text);
    SourceSet sources;
    const FileId file = sources.add("f" + text, "x: " + text);
    Findings findings{finding_at({file, 0, 1}, text), finding_at({}, "m")};
    findings[0].help = findings[0].subject = text;
    findings[0].related.push_back({{file, 0, 1}, text});
    findings[1].file = "g" + text;
    const json out = test::parsed_json(write_json({.findings = findings, .sources = sources, .rules = {}}));
    const std::string valid = with_valid_utf8(text);
    const json& first = out["findings"][0];
    CHECK(first["file"] == "f" + valid);
    CHECK(first["message"] == valid);
    CHECK(first["help"] == valid);
    CHECK(first["subject"] == valid);
    CHECK(first["related"][0]["message"] == valid);
    CHECK(out["findings"][1]["file"] == "g" + valid);
  }
}

TEST_CASE("JSON takes a megabyte of message and a hundred thousand other places") {
  OneFinding run("abc", "b", std::string(1 << 20, '"'));
  constexpr std::uint32_t kMany = test::large(100'000);
  for (std::uint32_t i = 0; i < kMany; ++i) run.finding().related.push_back({run.finding().span, "step"});
  const json out = test::parsed_json(write_json(run.input()));
  CHECK(out["findings"][0]["message"].get<std::string>().size() == (1 << 20));
  CHECK(out["findings"][0]["related"].size() == kMany);
}
