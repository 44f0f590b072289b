#pragma once
// The layer of each vertex.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "layout/adjacency.h"

namespace stancemap {

/// Layers from 0 so that each arc leads to a higher one, and arcs are as short as they can be, or nearly so where that
/// takes more than `steps` (see network_simplex.h). `arcs` has no circle and no loop.
std::vector<std::uint32_t> layers_of(std::size_t vertices, std::span<const Arc> arcs, std::size_t& steps);

}  // namespace stancemap
