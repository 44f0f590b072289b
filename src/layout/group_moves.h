#pragma once
// Groups side by side in other orders.

#include <vector>

#include "layout/layered_graph.h"
#include "layout/ordering.h"

namespace stancemap {

/// What comes from an order when one group goes to another place among those beside it, nearest places first, and
/// neighbours are exchanged where that leaves fewer crossings. Of a large graph few or none. Time: bounded, about
/// linear.
std::vector<RowOrder> with_groups_moved(const LayeredGraph& graph, const RowOrder& from);

}  // namespace stancemap
