#pragma once
// A directed graph in compressed rows, and the algorithms on it that several rooms need. The algorithms are
// Boost.Graph's; this room is the only one that includes Boost (a file with it takes 3 s to compile), and it does so
// behind its headers. All are iterative and linear. Cycles are found by the CycleFinder of `cycles.h`.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace stancemap {

using Vertex = std::uint32_t;
using EdgeIndex = std::uint32_t;  // position in the edge list that the graph was made from
using Edge = std::pair<Vertex, Vertex>;

class Digraph {
 public:
  Digraph() = default;
  /// Parallel edges and loops are kept. Out-edges of a vertex keep the order of `edges`.
  Digraph(std::size_t vertex_count, std::span<const Edge> edges);

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

/// Strongly connected components (Tarjan 1972), numbered from 0 in reverse topological order: an edge between two
/// components leads to the one with the smaller number.
struct Components {
  std::vector<std::uint32_t> of;  // component of each vertex
  std::size_t count = 0;
};
Components strong_components(const Digraph& graph);

/// The classes of the equivalence relation that `pairs` generate on vertices 0 … count-1: for each vertex the smallest
/// vertex of its class. Near-linear (union-find).
std::vector<Vertex> equivalence_classes(std::size_t count, std::span<const Edge> pairs);

}  // namespace stancemap
