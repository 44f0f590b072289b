// The documents that `validate.mjs` holds against the schemas. Written to the folder named by STANCEMAP_SCHEMA_SAMPLES;
// without it the documents are only parsed.

#include <cstdlib>
#include <filesystem>
#include <limits>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "unit/diagnostics/builders.h"

using namespace stancemap;
using nlohmann::json;

namespace {

const Rule kError{.id = "an-error",
                  .summary = "something is wrong",
                  .why = "Because `it` *is*.\n\nSecond paragraph.",
                  .bad = "a: ```\n",
                  .good = "a: 1\n",
                  .severity = Severity::kError};
const Rule kInfo{.id = "an-info", .summary = "s", .why = "w", .bad = "b", .good = "g", .severity = Severity::kInfo};
const Rule kOff{.id = "off", .summary = "s", .why = "w", .bad = "", .good = "", .severity = Severity::kOff};
const Rule* const kRules[] = {&kError, &kInfo, &kOff};

void add_findings(SourceSet& sources, Findings& findings, const std::string& text) {
  const FileId file = sources.add("folder/" + text + ".yaml", "a: " + text + "\nb");
  const Span all{file, 0, static_cast<std::uint32_t>(sources[file].text().size())};
  Finding finding = test::finding_at(all, text, "an-error");
  finding.help = finding.subject = text;
  finding.weight = findings.size() * 7;
  // The same step twice: places of a result must differ in SARIF.
  finding.related = {{all, text}, {all, text}, {{file, all.end, all.end}, "the end"}, {{}, text}};
  findings.push_back(finding);
  finding.severity = Severity::kInfo;
  finding.rule = "an-info";
  finding.span = {file, 1, 1};
  findings.push_back(finding);
  finding.severity = Severity::kWarning;
  finding.rule = "in-no-table";
  finding.span = {};
  finding.file = "/missing/" + text;
  findings.push_back(finding);
  finding.file.clear();
  finding.related.clear();
  finding.weight = std::numeric_limits<std::uint64_t>::max();
  findings.push_back(finding);
}

void keep(const std::string& name, const std::string& document) {
  CHECK_FALSE(json::parse(document, nullptr, false).is_discarded());
  const char* folder = std::getenv("STANCEMAP_SCHEMA_SAMPLES");
  if (folder == nullptr) return;
  REQUIRE(write_file(std::filesystem::path(folder) / name, document));
}

}  // namespace

TEST_CASE("documents full of hostile strings are written for the schemas") {
  SourceSet sources;
  Findings findings;
  for (const std::string& text : test::hostile_strings()) add_findings(sources, findings, text);
  sources.add("-", "");
  const WriteInput in{.findings = findings, .sources = sources, .rules = kRules, .suppressed = 5};
  keep("rich.sarif", write_sarif(in));
  keep("rich.json", write_json(in));
}

TEST_CASE("documents of a run with a baseline are written for the schemas") {
  SourceSet sources;
  Findings findings;
  add_findings(sources, findings, "text");
  std::vector<bool> known(findings.size());
  known.front() = true;
  WriteInput in{.findings = findings, .sources = sources, .rules = kRules};
  in.known = &known;
  keep("baseline.sarif", write_sarif(in));
  keep("baseline.json", write_json(in));
}

TEST_CASE("documents of no findings are written for the schemas") {
  const SourceSet sources;
  const WriteInput in{.findings = {}, .sources = sources, .rules = {}};
  keep("empty.sarif", write_sarif(in));
  keep("empty.json", write_json(in));
}

TEST_CASE("documents that break the schemas are written, so that the check can fail") {
  const test::OneFinding run("abc", "b");
  json sarif = json::parse(write_sarif(run.input()));
  json& result = sarif["runs"][0]["results"][0];
  json line_zero = sarif;
  line_zero["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0;
  keep("bad_line.sarif", line_zero.dump());
  result["level"] = "info";
  keep("bad_level.sarif", sarif.dump());

  json findings = json::parse(write_json(run.input()));
  findings["findings"][0].erase("fingerprint");
  keep("bad.json", findings.dump());
}
