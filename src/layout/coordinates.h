#pragma once
// Where each vertex stands across its layer.

#include <vector>

#include "layout/layered_graph.h"

namespace stancemap {

/// The middle of each vertex. Rows keep their order and their gaps; long edges and the borders of groups run straight
/// as far as they can. Linear time.
std::vector<double> coordinates(const LayeredGraph& graph);

}  // namespace stancemap
