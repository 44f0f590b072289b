#pragma once
// Witnesses of cycles: a shortest one, and an odd one. A CycleFinder keeps its scratch space between questions, so that
// asking once for each of 300,000 components costs as much as walking the graph once.

#include <cstdint>
#include <memory>
#include <vector>

#include "graph/digraph.h"

namespace stancemap {

/// One edge of a cycle and the vertex where it starts; it ends where the next step of the cycle starts, the last one
/// where the first starts.
struct CycleStep {
  Vertex from = 0;
  EdgeIndex edge = 0;
  bool operator==(const CycleStep&) const = default;
};
using Cycle = std::vector<CycleStep>;

/// The cycles that it finds visit no vertex twice. A question costs time linear in the strongly connected component of
/// `start` and its out-edges. Must not outlive the graph and the components.
class CycleFinder {
 public:
  CycleFinder(const Digraph& graph, const Components& components);
  ~CycleFinder();
  CycleFinder(const CycleFinder&) = delete;
  CycleFinder& operator=(const CycleFinder&) = delete;

  /// A shortest cycle through `start`, from `start` on; empty when there is none. A loop is a cycle of one edge. Among
  /// shortest ones, the one that breadth-first search in edge order finds first.
  Cycle shortest(Vertex start);

  /// A cycle of odd length, three or more, in the component of `start`; empty when there is none. Loops are not looked
  /// at. Short, but not always the shortest, and not always through `start`.
  Cycle odd(Vertex start);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The smallest vertex of each component that has a cycle (two vertices or more, or a loop), in rising order.
std::vector<Vertex> cycle_starts(const Digraph& graph, const Components& components);

}  // namespace stancemap
