#pragma once
// Counts that describe a map: how large it is, how it hangs together, how it is sourced, and what each
// participant adds to it.

#include <span>

#include "diagnostics/finding.h"
#include "graph/map_graph.h"
#include "model/argument_map.h"
#include "reports/table.h"

namespace stancemap {

/// One row a measure: what is counted, how many, and what it means where that is not plain.
Table map_statistics(const ArgumentMap& map, const MapGraph& graph, std::span<const Finding> findings);

/// One row a participant, in map order: what they said, attacked, answered, conceded and sourced (see `measures.h`). A
/// share of nothing is an empty cell.
Table participant_statistics(const ArgumentMap& map, const MapGraph& graph);

}  // namespace stancemap
