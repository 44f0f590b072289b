#pragma once
// What every way from a root must pass.

#include <vector>

#include "graph/digraph.h"

namespace stancemap {

inline constexpr Vertex kNoVertex = ~Vertex{0};

/// The immediate dominator of each vertex: the last other vertex that every path from `root` to it passes. kNoVertex
/// for the root and for what it does not reach. Iterative, O(m log n) for m edges and n vertices.
std::vector<Vertex> immediate_dominators(const Digraph& graph, Vertex root);

}  // namespace stancemap
