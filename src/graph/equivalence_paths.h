#pragma once
// What makes two claims equivalent: a shortest path of equivalences.

#include <cstdint>
#include <vector>

#include "graph/map_graph.h"

namespace stancemap {

/// The searches of one object share a budget of looks, 16 for each claim and relation and 100,000 more, so that a
/// hostile map of long chains stays linear however often it is asked. Must not outlive the graph.
class EquivalencePaths {
 public:
  explicit EquivalencePaths(const MapGraph& graph);

  /// The equivalences of a shortest path between two claims of one class, from the first to the second. Empty when they
  /// are the same claim, and when the budget is used up.
  std::vector<RelationId> shortest(ClaimId from, ClaimId to);

 private:
  struct Arrival {
    std::uint32_t round = 0;
    RelationId by;
  };

  void visit(std::uint32_t at, RelationId id, std::vector<std::uint32_t>& queue);
  std::vector<RelationId> walked_back(std::uint32_t from, std::uint32_t to) const;

  const MapGraph& graph_;
  std::size_t budget_;
  std::vector<Arrival> arrivals_;
  std::uint32_t round_ = 0;
};

}  // namespace stancemap
