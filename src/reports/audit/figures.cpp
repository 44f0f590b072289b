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

DocumentSection figures_section(const Context& context) {
  const ArgumentMap& map = context.in.map;
  DocumentSection section{
      .name = "figures",
      .title = "Conflicting figures",
      .about =
          "Numbers for the same thing and time that do not agree. Where a relation between their claims says so, the "
          "column `conflict` begins with “as the map says”, and there is no finding. Only figures that are written "
          "under `figures` can be compared; `stancemap figures` shows all of them.",
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
  std::uint64_t in_conflict = 0;
  std::uint64_t as_the_map_says = 0;
  for (const FigureConflicts& one : conflicts) {
    if (one.nearest) {
      ++in_conflict;
    } else if (one.known) {
      ++as_the_map_says;
    }
  }
  section.empty = "No two figures of the map conflict.";
  section.numbers = {{"figures", map.figures.size()},
                     {"in conflict", in_conflict, map.figures.size()},
                     {"in conflict as the map says", as_the_map_says, map.figures.size(), true}};
  return section;
}

}  // namespace stancemap::audit
