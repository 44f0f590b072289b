#pragma once
// All pairs of sets that are nearly equal, without comparing all pairs.

#include <cstdint>
#include <vector>

#include "checks/word_sets.h"

namespace stancemap {

/// Two sets whose Jaccard similarity (shared words / words of both together) is at least 0.8.
struct SimilarPair {
  std::uint32_t later = 0;    // the index of the later set
  std::uint32_t earlier = 0;
  std::uint32_t shared = 0;
  std::uint32_t together = 0;
  bool differs_only_tellingly = false;  // they differ, and in nothing but numbers and words of negation
};

/// What is looked at for one set at most. With both limits the time is linear whatever the texts are; a map in which no
/// rare word stands in more than a hundred claims is compared completely.
inline constexpr std::size_t kMostCandidates = 128;  // entries of the index
inline constexpr std::size_t kMostComparisons = 16;  // whole comparisons

/// Of sets that are equal, each is paired with the first one only, and only that one with other sets. Empty sets are left
/// out. In no particular order.
std::vector<SimilarPair> similar_pairs(const WordSets& sets);

}  // namespace stancemap
