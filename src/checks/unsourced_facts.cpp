#include "checks/unsourced_facts.h"

#include <algorithm>

namespace stancemap {

bool is_unsourced(const ArgumentMap& map, const MapGraph& graph, ClaimId claim) {
  const Claim& c = map[claim];
  return c.kind == ClaimKind::kFact && c.details->assumed.empty() && !graph.backed()[claim.index()];
}

std::vector<ClaimId> unsourced_facts(const ArgumentMap& map, const MapGraph& graph) {
  std::vector<ClaimId> found;
  for (std::size_t i = 0; i < map.claims.size(); ++i) {
    if (is_unsourced(map, graph, ClaimId(i))) found.push_back(ClaimId(i));
  }
  if (found.empty()) return found;
  const std::vector<MapGraph::RestCount>& rests = graph.rest_counts();
  std::stable_sort(found.begin(), found.end(),
                   [&](ClaimId a, ClaimId b) { return rests[a.index()].count > rests[b.index()].count; });
  return found;
}

}  // namespace stancemap
