#pragma once
// What a claim rests on: everything that supports it, directly or through others.

#include <cstdint>
#include <vector>

#include "graph/map_graph.h"
#include "model/argument_map.h"

namespace stancemap::audit {

/// Listed under `thesis`, in that order; then others that are marked as one. Each once.
std::vector<ClaimId> theses_of(const ArgumentMap& map);

/// Counts of what one claim rests on, itself left out.
struct Ground {
  std::uint64_t claims = 0;
  std::uint64_t facts = 0;
  std::uint64_t unsourced = 0;  // of the facts
  std::uint64_t sources = 0;    // cited by the claim itself or by what it rests on
  bool exact = true;            // otherwise "at least": the budget of all searches together was used up
};

/// Walks against the direction of support, one search a claim that is asked for. All searches together look at
/// `budget` edges at most.
class Grounds {
 public:
  explicit Grounds(const ArgumentMap& map, const MapGraph& graph, std::uint64_t budget = kRestBudget);

  Ground of(ClaimId claim);

  /// The ids of the claims and arguments that support it directly, in the order of the map; kMostNamed at most, and how
  /// many more.
  std::string direct_text(ClaimId claim) const;
  std::size_t direct_count(ClaimId claim) const { return supporters_.targets(graph_.vertex(claim)).size(); }

 private:
  void count(Vertex v, Ground& ground, bool itself);

  const ArgumentMap& map_;
  const MapGraph& graph_;
  Digraph supporters_;
  std::uint64_t budget_;
  std::uint32_t search_ = 0;
  std::vector<std::uint32_t> seen_, source_seen_;  // the last search that came here
  std::vector<Vertex> open_;
};

}  // namespace stancemap::audit
