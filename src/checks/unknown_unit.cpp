#include <map>
#include <string_view>

#include <fmt/format.h>

#include "checks/all.h"
#include "checks/wording.h"
#include "sourcing/units.h"

namespace stancemap {
namespace {

void report(const Figure& figure, const Unit& unit, const Rule& self, Findings& out) {
  const std::string_view written = figure.unit.text;
  if (unit.standing == Unit::Standing::kAmbiguous) {
    out.push_back(finding_at(self, figure.unit.span, fmt::format("`{}` can be several units", written),
                             fmt::format("write {}, so that it compares with other units", unit.advice),
                             std::string(figure.id)));
  } else if (!unit.suggestion.empty()) {
    out.push_back(
        finding_at(self, figure.unit.span, fmt::format("`{}` is no known unit", written),
                   fmt::format("perhaps `{}` is meant; other things that are counted need no table", unit.suggestion),
                   std::string(figure.id)));
  }
}

void run(const CheckInput& in, const Rule& self, Findings& out) {
  std::map<std::string_view, Unit> known;  // most maps have few units, and looking for slips costs
  for (const Figure& figure : in.map.figures) {
    if (figure.unit.empty()) continue;
    const auto [it, is_new] = known.try_emplace(figure.unit.text);
    if (is_new) it->second = unit_of(figure.unit.text, figure.value);
    report(figure, it->second, self, out);
  }
}

}  // namespace

constinit const Check unknown_unit{
    .rule =
        {
            .id = "unknown-unit",
            .summary = "a figure's unit looks like a slip of the pen, or can be several units",
            .why =
                "Figures are compared after their units are converted. A unit that is not known is a thing that is "
                "counted, such as `soldiers`, and compares only with itself. This one is a letter or two away from a "
                "known unit, or it is a word for several units, such as `tons`. `conflicting-figures` cannot "
                "compare it with others until it is written out.\n\n"
                "A thing whose name only looks like a unit can be accepted with `allow` at the top of the file.",
            .bad = R"(stancemap: 1
claims:
  few-by-bus: Only 31 percent of our pupils come by bus.
figures:
  by-bus: {claim: few-by-bus, quantity: pupils who come by bus, value: 31, unit: precent}
)",
            .good = R"(stancemap: 1
claims:
  few-by-bus: Only 31 percent of our pupils come by bus.
figures:
  by-bus: {claim: few-by-bus, quantity: pupils who come by bus, value: 31, unit: percent}
)",
            .severity = Severity::kInfo,
            .about_sourcing = true,
        },
    .run = run,
};

}  // namespace stancemap
