#include <fmt/format.h>

#include "reports/audit/backing.h"
#include "reports/audit/grounds.h"
#include "reports/audit/sections.h"

namespace stancemap::audit {

DocumentSection theses_section(const Context& context) {
  const ArgumentMap& map = context.in.map;
  const std::vector<ClaimId> theses = theses_of(map);
  DocumentSection section{
      .name = "theses",
      .title = "Theses",
      .about =
          "What the map is about, and what each thesis rests on: the claims that support it, directly or through "
          "others. Sources are those that the thesis and these claims cite.",
      .numbers = {},
      .table = {.title = "Theses and their grounds",
                .columns = {{"thesis"},
                            {"text", false, true},
                            {"kind"},
                            {"backed"},
                            {"claims", true},
                            {"facts", true},
                            {"facts without a source", true},
                            {"sources", true},
                            {"counts", false, false, "exact"},
                            {"direct grounds", false, true}},
                .rows = {}},
      .empty = "The map names no thesis, so nothing tells what its claims are for. Name it under `thesis`.",
  };
  Grounds grounds(map, context.in.graph);
  std::size_t backed = 0;
  std::size_t assumed = 0;
  for (const ClaimId id : theses) {
    const Backing backing = backing_of(map, context.in.graph, id);
    if (backing == Backing::kAssumed) ++assumed;
    if (backing == Backing::kCited || backing == Backing::kSupported) ++backed;
    const Ground ground = grounds.of(id);
    section.table.rows.push_back({std::string(map[id].id), std::string(map[id].text.text),
                                  std::string(claim_kind_name(map[id].kind)), std::string(backing_name(backing)),
                                  fmt::format("{}", ground.claims), fmt::format("{}", ground.facts),
                                  fmt::format("{}", ground.unsourced), fmt::format("{}", ground.sources),
                                  ground.exact ? "exact" : "at least", grounds.direct_text(id)});
  }
  if (theses.empty()) return section;
  section.numbers = {{"theses", theses.size()},
                     {"backed", backed, theses.size()},
                     {"assumed", assumed, theses.size()},
                     {"not backed", theses.size() - backed - assumed, theses.size()}};
  return section;
}

}  // namespace stancemap::audit
