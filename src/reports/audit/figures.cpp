#include <algorithm>

#include "checks/figure_conflicts.h"
#include "reports/audit/sections.h"
#include "reports/figures_table.h"

namespace stancemap::audit {
namespace {

/// How a column of the figures stands in the audit.
struct Place {
  std::string_view name;
  bool prose = false;
  bool may_be_empty = false;
  bool for_programs = false;
};
constexpr Place kPlaces[] = {
    {"of", false, true},
    {"for", false, true},
    {"base value", false, true, true},
    {"base unit", false, true, true},
    {"figure", false, false, true},
    {"qualifier", false, true},
    {"said in", true, true},
    {"cited", true, true},
    {"by", true, true},
    {"conflict", true, true},
};

}  // namespace

AuditSection figures_section(const Context& context) {
  const ArgumentMap& map = context.in.map;
  AuditSection section{
      .name = "figures",
      .title = "Conflicting figures",
      .about =
          "Numbers for the same thing and time that do not agree, where no relation between the claims says so. "
          "Only figures that are written under `figures` can be compared; `stancemap figures` shows all of them.",
      .numbers = {},
      .table = figures_table(map, {.quantity = "", .conflicts_only = true}),
      .empty = "The map lists no figures.",
  };
  section.table.title = "Figures that do not agree";
  for (Column& column : section.table.columns) {
    for (const Place& place : kPlaces) {
      if (column.name != place.name) continue;
      column.prose = place.prose;
      column.for_programs = place.for_programs;
      if (place.may_be_empty) column.usual = "";
    }
  }
  if (map.figures.empty()) return section;
  const std::vector<FigureConflicts> conflicts = figure_conflicts(map);
  const auto known = std::count_if(conflicts.begin(), conflicts.end(),
                                   [](const FigureConflicts& one) { return !one.nearest && one.known; });
  section.empty = "No figures of the map conflict without a relation that says so.";
  section.numbers = {{"figures", map.figures.size()},
                     {"in conflict", section.table.rows.size(), map.figures.size()},
                     {"at odds as the map says", static_cast<std::uint64_t>(known), map.figures.size(), true}};
  return section;
}

}  // namespace stancemap::audit
