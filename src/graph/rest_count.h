#pragma once
// How much hangs on a claim: how many others rest on it.

#include <cstdint>
#include <vector>

#include "graph/digraph.h"

namespace stancemap {

struct RestCount {
  std::uint64_t count = 0;
  bool exact = true;  // otherwise at least `count` rest on it: the work budget was used up
};

/// Edge visits that the exact counts of one map may cost together, where they cannot be had from a single next
/// component.
inline constexpr std::uint64_t kRestBudget = 20'000'000;

/// For each of the vertices 0 … counted-1: how many others of them it reaches in `support`. Vertices from `counted` on
/// (arguments) are passed through and not counted; a vertex is not counted for itself, though it stand on a cycle.
///
/// Linear and exact where each component leads to one other component at most (forests, chains, cycles). Elsewhere each
/// component is searched on its own, those nearest to the end of the support first, until the searches have looked at
/// `budget` edges in all; from there on a count is a lower bound.
std::vector<RestCount> rest_counts(const Digraph& support, const Components& components, std::size_t counted,
                                   std::uint64_t budget = kRestBudget);

}  // namespace stancemap
