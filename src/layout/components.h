#pragma once
// Which vertices hang together.

#include <cstdint>
#include <span>
#include <vector>

#include "layout/adjacency.h"

namespace stancemap {

/// The component of each vertex. Components are numbered from 0 in the order of their first vertices.
struct VertexComponents {
  std::vector<std::uint32_t> of;
  std::uint32_t count = 0;
};
VertexComponents components(std::size_t vertices, std::span<const Arc> arcs);

}  // namespace stancemap
