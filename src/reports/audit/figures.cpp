#include <fmt/format.h>

#include "reports/audit/sections.h"
#include "reports/audit/wording.h"

namespace stancemap::audit {

AuditSection figures_section(const Context& context) {
  const AuditInput& in = context.in;
  AuditSection section{
      .name = "figures",
      .title = "Conflicting figures",
      .about =
          "Numbers for the same thing and time that do not agree, where no relation between the claims says so. "
          "Only figures that are written under `figures` can be compared.",
      .numbers = {},
      .table = {.title = "Figures that do not agree",
                .columns = {{"conflict", false, true}, {"with", false, true}, {"place", false, true}},
                .rows = {}},
      .empty = in.map.figures.empty() ? "The map lists no figures." : "No two figures of the map conflict.",
  };
  for (const Finding& finding : in.findings) {
    if (finding.rule != "conflicting-figures") continue;
    std::vector<std::string> others;
    for (const RelatedPlace& place : finding.related) {
      others.push_back(fmt::format("{} ({})", place.message, place_text(context.places, in.sources, place.span)));
    }
    section.table.rows.push_back(
        {finding.message, list_text(others, "; "), place_text(context.places, in.sources, finding.span)});
  }
  section.numbers = {{"figures", in.map.figures.size()}, {"conflicts", section.table.rows.size()}};
  if (in.map.figures.empty()) section.numbers.clear();
  return section;
}

}  // namespace stancemap::audit
