#pragma once
// Counts that describe a map: how large it is, how it hangs together, how it is sourced.

#include <span>

#include "diagnostics/finding.h"
#include "graph/map_graph.h"
#include "model/argument_map.h"
#include "reports/table.h"

namespace stancemap {

/// One row a measure: what is counted, how many, and what it means where that is not plain.
Table map_statistics(const ArgumentMap& map, const MapGraph& graph, std::span<const Finding> findings);

}  // namespace stancemap
