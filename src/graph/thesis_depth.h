#pragma once
// How far claims stand from what the map is about.

#include <cstdint>
#include <vector>

#include "graph/map_graph.h"

namespace stancemap {

inline constexpr std::int32_t kNoWayToThesis = -1;

/// Per claim: the steps of the longest way of supports, attacks and undercuts from it to a thesis; 0 for a thesis from
/// which none leads on, kNoWayToThesis where no way leads to a thesis.
///
/// A premise is as far away as one step beyond what its argument points at, and an undercut one step beyond what it
/// cuts. The members of a circle count as one place, so that every way ends. Linear.
std::vector<std::int32_t> thesis_depths(const MapGraph& graph);

}  // namespace stancemap
