#pragma once
// Which arcs to turn around so that no circle is left.

#include <span>
#include <vector>

#include "layout/adjacency.h"

namespace stancemap {

/// Per arc: turn it. Few arcs are turned, none where there is no circle; loops are left alone. Linear time.
std::vector<bool> turned_arcs(std::size_t vertices, std::span<const Arc> arcs);

}  // namespace stancemap
