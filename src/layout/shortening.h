#pragma once
// Shorter edges, once each vertex has a place.

#include <vector>

#include "layout/layered_graph.h"

namespace stancemap {

/// Moves vertices across their layers so that segments get shorter all together, or leaves `x` as it is. Rows keep
/// their order and gaps, borders of groups their places. Linear for each of a bounded number of passes.
void shorten(const LayeredGraph& graph, std::vector<double>& x);

}  // namespace stancemap
