#pragma once
// The layer of each vertex.

#include <cstdint>
#include <span>
#include <vector>

#include "layout/adjacency.h"

namespace stancemap {

/// Layers from 0 so that each arc leads to a higher one, and arcs are short. `arcs` has no circle and no loop.
/// Linear for each of a bounded number of passes.
std::vector<std::uint32_t> layers_of(std::size_t vertices, std::span<const Arc> arcs);

}  // namespace stancemap
