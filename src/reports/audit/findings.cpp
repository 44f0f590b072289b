#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "checks/table.h"
#include "reports/audit/sections.h"

namespace stancemap::audit {
namespace {

struct Count {
  Severity severity = Severity::kOff;
  std::size_t findings = 0;
  std::size_t known = 0;
};

}  // namespace

DocumentSection findings_section(const Context& context) {
  std::map<std::string_view, Count> counts;
  const std::vector<bool>* known = context.in.known;
  for (std::size_t i = 0; i < context.in.findings.size(); ++i) {
    const Finding& finding = context.in.findings[i];
    const Rule* rule = find_rule(finding.rule);
    if (rule == nullptr || !rule->about_sourcing) continue;
    Count& count = counts[rule->id];
    ++count.findings;
    if (known != nullptr && i < known->size() && (*known)[i]) ++count.known;
    count.severity = std::max(count.severity, finding.severity);
  }
  DocumentSection section{
      .name = "findings",
      .title = "Findings of the sourcing checks",
      .about =
          "How often each check on sources, quotes and figures found something. `stancemap check` shows each "
          "finding with its line; `stancemap explain RULE` says what a rule means.",
      .numbers = {},
      .table = {.title = "Findings by rule",
                .columns = {{"rule"},
                            {"severity"},
                            {"findings", true},
                            {"in the baseline", true, false, "0"},
                            {"what it finds", false, true}},
                .rows = {}},
      .empty = "The checks on sources, quotes and figures found nothing.",
  };
  std::size_t all = 0;
  std::size_t all_known = 0;
  for (const auto& [id, count] : counts) {
    all += count.findings;
    all_known += count.known;
    section.table.rows.push_back({std::string(id), std::string(severity_name(count.severity)),
                                  fmt::format("{}", count.findings), fmt::format("{}", count.known),
                                  std::string(find_rule(id)->summary)});
  }
  section.numbers = {{"findings", all}, {"in the baseline", all_known, all, true}};
  section.numbers.push_back({"allowed in the map, of all rules", context.in.suppressed, std::nullopt, true});
  return section;
}

}  // namespace stancemap::audit
