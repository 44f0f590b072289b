#pragma once
// Arcs between numbered vertices, and which of them begin or end where.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace stancemap {

/// Instead of the number of a vertex or an arc: none.
inline constexpr std::uint32_t kNone = 0xffff'ffff;

struct Arc {
  std::uint32_t from = 0, to = 0;
};

/// The numbers of the arcs of each vertex, ascending, one vertex after the other.
class Adjacency {
 public:
  /// `end` says by which end: &Arc::from for the arcs that leave a vertex, &Arc::to for those that reach it.
  Adjacency(std::size_t vertices, std::span<const Arc> arcs, std::uint32_t Arc::* end)
      : begin_(vertices + 1), arcs_(arcs.size()) {
    for (const Arc& arc : arcs) ++begin_[arc.*end + 1];
    for (std::size_t v = 0; v < vertices; ++v) begin_[v + 1] += begin_[v];
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (std::size_t a = 0; a < arcs.size(); ++a) arcs_[next[arcs[a].*end]++] = static_cast<std::uint32_t>(a);
  }

  std::span<const std::uint32_t> of(std::size_t vertex) const {
    return std::span(arcs_).subspan(begin_[vertex], begin_[vertex + 1] - begin_[vertex]);
  }

 private:
  std::vector<std::uint32_t> begin_, arcs_;
};

}  // namespace stancemap
