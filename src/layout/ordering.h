#pragma once
// The order of the vertices in each layer.

#include <cstdint>
#include <vector>

#include "layout/layered_graph.h"

namespace stancemap {

struct RowOrder {
  std::vector<std::vector<std::uint32_t>> rows;
  std::vector<double> group_places;  // by group: in all rows those of one parent stand in the order of these
  std::uint64_t crossings = 0;
};

/// Orders of the rows in which few segments cross and most are short; of a large graph one, never none. The vertices of
/// a group stand side by side between its borders, and two groups have the same order in all layers. Time: about linear
/// for each of a bounded number of passes.
std::vector<RowOrder> row_orders(const LayeredGraph& graph);

/// How often segments cross in the order that the rows have.
std::uint64_t crossings(const LayeredGraph& graph);

}  // namespace stancemap
