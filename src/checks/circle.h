#pragma once
// A circle in a graph as findings show it.

#include <vector>

#include "graph/cycles.h"
#include "graph/map_graph.h"

namespace stancemap {

/// `edges[i]` leads from `nodes[i]` to `nodes[i + 1]`; the first node stands again at the end.
struct Circle {
  std::vector<Node> nodes;
  std::vector<EdgeIndex> edges;
};

/// The circle of `cycle` (not empty), turned so that it starts at its smallest vertex: its first claim in file order.
Circle circle_of(const MapGraph& graph, Cycle cycle);

}  // namespace stancemap
