#pragma once
// Rows of a layered graph while their order is sought.

#include <cstdint>
#include <vector>

#include "layout/adjacency.h"
#include "layout/layered_graph.h"

namespace stancemap {

/// Begins with the order that the graph's rows have. The graph must outlive it.
class OrderedRows {
 public:
  explicit OrderedRows(const LayeredGraph& graph);

  /// How often segments cross.
  std::uint64_t crossings();

  /// Exchanges neighbours in a row where that leaves fewer crossings, at most `passes` times over all rows (Gansner,
  /// Koutsofios, North, Vo: A technique for drawing directed graphs, 1993, "transpose"). Groups stay as they are.
  void exchange(int passes);

 protected:
  void note_places();
  void note_places(std::size_t row);

  const LayeredGraph& graph_;
  Adjacency above_, below_;  // segments to the next layer, and to the one before
  std::vector<std::vector<std::uint32_t>> rows_;
  std::vector<std::uint32_t> place_;  // by vertex, in its row
  std::vector<double> part_;          // likewise, from 0 to 1

 private:
  std::int64_t surplus(std::uint32_t u, std::uint32_t v, bool up);
  void collect(std::uint32_t v, bool up, std::vector<std::uint32_t>& places) const;

  std::vector<std::uint32_t> ends_, work_, first_, second_;
};

}  // namespace stancemap
