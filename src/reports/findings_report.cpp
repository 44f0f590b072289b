#include "reports/findings_report.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include <fmt/format.h>

#include "diagnostics/pipeline.h"
#include "diagnostics/writer.h"
#include "reports/stats.h"
#include "reports/table.h"

namespace stancemap {
namespace {

std::string place(const FindingsReportInput& in, const Span& span, const std::string& otherwise) {
  if (!span.valid()) return markdown_escaped(otherwise);
  const SourceFile& file = in.sources[span.file];
  const Position at = file.position(span.begin);
  return fmt::format("{}:{}:{}", markdown_escaped(file.name()), at.line, at.column);
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

void add_finding(const FindingsReportInput& in, const Finding& finding, bool with_help, std::string& out) {
  out += fmt::format("- {} — {}", place(in, finding.span, finding.file), with_bold_names(finding.message));
  if (with_help && !finding.help.empty()) out += fmt::format("  \n  Help: {}", with_bold_names(finding.help));
  out += "\n";
  constexpr std::size_t kMostSteps = 20;
  for (std::size_t i = 0; i < finding.related.size() && i < kMostSteps; ++i) {
    const RelatedPlace& step = finding.related[i];
    out += fmt::format("  - {} — {}\n", place(in, step.span, ""), with_bold_names(step.message));
  }
  if (finding.related.size() > kMostSteps) {
    out += fmt::format("  - … and {} more\n", finding.related.size() - kMostSteps);
  }
}

void add_rule(const FindingsReportInput& in, const Rule& rule, std::vector<const Finding*>& found, std::string& out) {
  std::stable_sort(found.begin(), found.end(),
                   [](const Finding* a, const Finding* b) { return a->weight > b->weight; });
  const std::string summary(rule.summary);
  out += fmt::format(
      "\n## {} ({}: {})\n\n{}.\n\n", rule.id, severity_name(found.front()->severity), found.size(),
      with_bold_names(static_cast<char>(std::toupper(static_cast<unsigned char>(summary[0]))) + summary.substr(1)));
  // Help that is the same for all of them is said once.
  const bool same_help = std::all_of(found.begin(), found.end(),
                                     [&](const Finding* finding) { return finding->help == found.front()->help; });
  if (same_help && !found.front()->help.empty()) {
    out += fmt::format("Help: {}.\n\n", with_bold_names(found.front()->help));
  }
  for (const Finding* finding : found) add_finding(in, *finding, !same_help, out);
}

}  // namespace

std::string findings_report(const FindingsReportInput& in) {
  const std::string title = in.map.title.empty() ? "Findings" : fmt::format("Findings: {}", in.map.title.text);
  std::string out = fmt::format("# {}\n\n", markdown_escaped(title));
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
      if (!found.empty()) add_rule(in, *rule, found, out);
    }
  }
  Table table = map_statistics(in.map, in.graph, in.findings);
  table.title = "Statistics";
  return out + "\n" + table_writer("markdown")->write(table);
}

}  // namespace stancemap
