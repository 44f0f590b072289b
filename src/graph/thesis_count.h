#pragma once
// How many theses hang on a claim.

#include <cstdint>
#include <span>
#include <vector>

#include "graph/digraph.h"
#include "graph/rest_count.h"

namespace stancemap {

/// For each of the vertices 0 … counted-1: how many of `theses` (vertices, each listed once) it reaches in `support`. A
/// thesis is not counted for itself.
///
/// 64 theses are followed at a time, and each time costs one look at every vertex and edge. When the next 64 would take
/// the sum of these looks over `budget`, the theses that are left are not followed, and all counts are lower bounds.
/// The first 64 are always followed, so a map with that many or fewer always has exact counts in linear time.
std::vector<RestCount> thesis_counts(const Digraph& support, const Components& components, std::size_t counted,
                                     std::span<const Vertex> theses, std::uint64_t budget = kRestBudget);

}  // namespace stancemap
