#pragma once
// A directed graph in compressed rows, and the algorithms that we need on it. The algorithms are Boost.Graph's; this room is
// the only one that includes Boost (a file with it takes 3 s to compile). All are iterative and linear unless said.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace stancemap {

using Vertex = std::uint32_t;
using EdgeIndex = std::uint32_t;   // position in the edge list that the graph was made from

class Digraph {
 public:
  Digraph() = default;
  /// Parallel edges and loops are kept. Out-edges of a vertex keep the order of `edges`.
  Digraph(std::size_t vertex_count, std::span<const std::pair<Vertex, Vertex>> edges);

  std::size_t vertex_count() const { return offsets_.empty() ? 0 : offsets_.size() - 1; }
  std::size_t edge_count() const { return targets_.size(); }
  std::span<const Vertex> targets(Vertex v) const {
    return {targets_.data() + offsets_[v], targets_.data() + offsets_[v + 1]};
  }
  std::span<const EdgeIndex> edges(Vertex v) const {  // parallel to targets(v)
    return {edge_ids_.data() + offsets_[v], edge_ids_.data() + offsets_[v + 1]};
  }

 private:
  std::vector<std::uint32_t> offsets_;
  std::vector<Vertex> targets_;
  std::vector<EdgeIndex> edge_ids_;
};

/// Strongly connected components (Tarjan 1972), numbered from 0 in reverse topological order.
struct Components {
  std::vector<std::uint32_t> of;      // component of each vertex
  std::size_t count = 0;
};
Components strong_components(const Digraph& graph);

/// The edges of a shortest cycle through `start` that stays in `start`'s strongly connected component; empty when there is
/// none. A loop is a cycle of one edge. Among shortest ones, the one found first by breadth-first search in edge order.
std::vector<EdgeIndex> shortest_cycle(const Digraph& graph, const Components& components, Vertex start);

}  // namespace stancemap
