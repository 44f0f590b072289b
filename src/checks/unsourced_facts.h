#pragma once
// The facts that no source backs, as the check `unsourced-claim` and the audit rank them.

#include <vector>

#include "graph/map_graph.h"
#include "model/argument_map.h"

namespace stancemap {

/// Of kind fact, not assumed, not backed.
bool is_unsourced(const ArgumentMap& map, const MapGraph& graph, ClaimId claim);

/// All of them, the one on which most claims rest first; equal ones in the order of the map.
std::vector<ClaimId> unsourced_facts(const ArgumentMap& map, const MapGraph& graph);

}  // namespace stancemap
