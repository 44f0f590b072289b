#pragma once
// What a claim speaks against, and for.

#include <cstdint>
#include <vector>

#include "graph/map_graph.h"

namespace stancemap::flow {

class TargetFinder {
 public:
  /// `said`: per claim, whether the thread at hand says it. Both must outlive this.
  TargetFinder(const MapGraph& graph, const std::vector<bool>& said) : graph_(graph), said_(said) {}

  /// The claims that `claim` attacks, contradicts or undercuts, itself or as a premise, in map order; one may come
  /// twice. Who undercuts a step speaks against what makes it: the claim, or of an argument's premises the first one
  /// said.
  std::vector<ClaimId> targets_of(ClaimId claim);

  /// The first claim that `claim` supports, itself or as a premise, and for which `is_wanted` holds.
  template <class IsWanted>
  ClaimId supported_by(ClaimId claim, IsWanted is_wanted) {
    const Digraph& support = graph_.support();
    const std::size_t claim_count = graph_.map().claims.size();
    for (const Vertex target : support.targets(graph_.vertex(claim))) {
      if (!spend()) break;
      if (target < claim_count && is_wanted(ClaimId(target))) return ClaimId(target);
      if (target < claim_count) continue;
      for (const Vertex conclusion : support.targets(target)) {
        if (!spend()) break;
        if (is_wanted(ClaimId(conclusion))) return ClaimId(conclusion);
      }
    }
    return ClaimId();
  }

 private:
  void add_from(Node node);
  void add_contradictions_to(ClaimId claim);
  void add_step(Node step);
  void add_argument(ArgumentId argument);
  bool spend() { return budget_ > 0 && --budget_ > 0; }

  const MapGraph& graph_;
  const std::vector<bool>& said_;
  std::vector<ClaimId> found_;
  std::uint64_t budget_ = 100'000'000;
};

}  // namespace stancemap::flow
