#pragma once
// Pairs of claims with figures that the map says are at odds (see `figure_conflicts`).

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "model/argument_map.h"

namespace stancemap {

class Disputes {
 public:
  static constexpr std::size_t kMostPairs = 1'000'000;

  explicit Disputes(const ArgumentMap& map);

  bool are_at_odds(std::uint32_t a, std::uint32_t b) const;
  /// The claims that `claim` is at odds with, in map order.
  std::span<const std::uint32_t> of(std::uint32_t claim) const;

 private:
  std::vector<std::uint32_t> first_;  // where the others of each claim start
  std::vector<std::uint32_t> others_;
};

}  // namespace stancemap
