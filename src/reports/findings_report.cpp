#include "reports/findings_report.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include <fmt/format.h>

#include "diagnostics/pipeline.h"
#include "diagnostics/places.h"
#include "diagnostics/writer.h"
#include "reports/stats.h"
#include "reports/table.h"

namespace stancemap {
namespace {

struct Report {
  const FindingsReportInput& in;
  Places places;
  std::string out;
};

std::string place(Report& report, const Span& span, const std::string& otherwise) {
  if (!span.valid()) return markdown_escaped(otherwise);
  const Position at = report.places.begin(span);
  return fmt::format("{}:{}:{}", markdown_escaped(report.in.sources[span.file].name()), at.line, at.column);
}

/// Backticks in a message mark names; the names come from the map, so everything is escaped and the marks made bold.
std::string with_bold_names(std::string_view message) {
  std::string out;
  bool inside = false;
  while (!message.empty()) {
    const auto tick = message.find('`');
    out += markdown_escaped(message.substr(0, tick));
    if (tick == std::string_view::npos) break;
    out += inside ? "</b>" : "<b>";
    inside = !inside;
    message.remove_prefix(tick + 1);
  }
  return inside ? out + "</b>" : out;
}

void add_finding(Report& report, const Finding& finding, bool with_help) {
  std::string& out = report.out;
  out += fmt::format("- {} — {}", place(report, finding.span, finding.file), with_bold_names(finding.message));
  if (with_help && !finding.help.empty()) out += fmt::format("  \n  Help: {}", with_bold_names(finding.help));
  out += "\n";
  constexpr std::size_t kMostSteps = 20;
  for (std::size_t i = 0; i < finding.related.size() && i < kMostSteps; ++i) {
    const RelatedPlace& step = finding.related[i];
    out += fmt::format("  - {} — {}\n", place(report, step.span, ""), with_bold_names(step.message));
  }
  if (finding.related.size() > kMostSteps) {
    out += fmt::format("  - … and {} more\n", finding.related.size() - kMostSteps);
  }
}

void add_rule(Report& report, const Rule& rule, std::vector<const Finding*>& found) {
  std::stable_sort(found.begin(), found.end(),
                   [](const Finding* a, const Finding* b) { return a->weight > b->weight; });
  const std::string summary(rule.summary);
  report.out += fmt::format(
      "\n## {} ({}: {})\n\n{}.\n\n", rule.id, severity_name(found.front()->severity), found.size(),
      with_bold_names(static_cast<char>(std::toupper(static_cast<unsigned char>(summary[0]))) + summary.substr(1)));
  // Help that is the same for all of them is said once.
  const bool same_help = std::all_of(found.begin(), found.end(),
                                     [&](const Finding* finding) { return finding->help == found.front()->help; });
  if (same_help && !found.front()->help.empty()) {
    report.out += fmt::format("Help: {}.\n\n", with_bold_names(found.front()->help));
  }
  for (const Finding* finding : found) add_finding(report, *finding, !same_help);
}

}  // namespace

std::string findings_report(const FindingsReportInput& in) {
  const std::string title = in.map.title.empty() ? "Findings" : fmt::format("Findings: {}", in.map.title.text);
  Report report{in, Places(in.sources), fmt::format("# {}\n\n", markdown_escaped(title))};
  std::string& out = report.out;
  if (!in.picture.empty()) out += fmt::format("![The map as a picture]({})\n\n", in.picture);
  const FindingCounts counts = counted(in.findings);
  out += fmt::format(
      "{} claims, {} relations. Findings: {} errors, {} warnings, {} of information; {} allowed in the map.\n",
      in.map.claims.size(), in.map.relations.size(), counts.errors, counts.warnings, counts.infos, in.suppressed);
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kInfo}) {
    for (const Rule* rule : in.rules) {
      std::vector<const Finding*> found;
      for (const Finding& finding : in.findings) {
        if (finding.rule == rule->id && finding.severity == severity) found.push_back(&finding);
      }
      if (!found.empty()) add_rule(report, *rule, found);
    }
  }
  Table table = map_statistics(in.map, in.graph, in.findings);
  table.title = "Statistics";
  return out + "\n" + table_writer("markdown")->write(table);
}

}  // namespace stancemap
