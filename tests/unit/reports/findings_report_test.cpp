#include "reports/findings_report.h"

#include <array>
#include <string>
#include <utility>

#include <doctest/doctest.h>

using namespace stancemap;

namespace {

constexpr Rule kRule{.id = "the-rule", .summary = "what it says", .why = "", .bad = "", .good = ""};

std::string report_of(std::string text, std::size_t step) {
  SourceSet sources;
  const auto size = static_cast<std::uint32_t>(text.size());
  const FileId file = sources.add("map.json", std::move(text));
  Findings findings;
  for (std::uint32_t at = 0; at < size; at += static_cast<std::uint32_t>(step)) {
    Finding finding;
    finding.rule = kRule.id;
    finding.severity = Severity::kWarning;
    finding.span = {file, at, at};
    finding.message = "m";
    findings.push_back(std::move(finding));
  }
  const ArgumentMap map;
  const MapGraph graph(map);
  const std::array<const Rule*, 1> rules{&kRule};
  return findings_report({map, graph, findings, sources, rules, 0, ""});
}

}  // namespace

TEST_CASE("each finding stands in the report with its line and column") {
  const std::string report = report_of("a\u00E9b\ncd", 4);
  CHECK(report.find("- map.json:1:1 ") != std::string::npos);
  CHECK(report.find("- map.json:1:4 ") != std::string::npos);
}

TEST_CASE("very many findings on one very long line are placed without counting the line for each") {
  const std::string report = report_of(std::string(8'000'000, 'x'), 160);
  CHECK(report.find("- map.json:1:7999841 ") != std::string::npos);
}
