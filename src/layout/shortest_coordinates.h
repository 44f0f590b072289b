#pragma once
// Coordinates with the shortest edges.

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/layered_graph.h"

namespace stancemap {

/// The place of each vertex across its layer: edges as short as the order in the layers lets them be, long edges and
/// the borders of groups straight, frames as wide as their titles. Nothing where that takes more than `steps`, which
/// are taken down by what was done; see network_simplex.h.
std::optional<std::vector<double>> shortest_coordinates(const LayeredGraph& graph, std::size_t& steps);

}  // namespace stancemap
