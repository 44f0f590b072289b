#pragma once
// The order of the vertices in each layer.

#include <cstdint>

#include "layout/layered_graph.h"

namespace stancemap {

/// Orders the rows so that few segments cross. The vertices of a group stand side by side between its borders, and two
/// groups have the same order in all layers. Time: about linear for each of a bounded number of passes.
void order_rows(LayeredGraph& graph);

/// How often segments cross in the order that the rows have.
std::uint64_t crossings(const LayeredGraph& graph);

}  // namespace stancemap
