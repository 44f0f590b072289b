#pragma once
// How long a search may take whose worst case would be quadratic.

#include <cstdint>

#include "model/argument_map.h"

namespace stancemap {

/// A number of looks: 50 for each act of a post, stance, relation and premise of the map, and a million. Searches that
/// count their looks against it are linear in the map; in maps that people write they need a small part of it.
class LookBudget {
 public:
  explicit LookBudget(const ArgumentMap& map);

  /// Takes `count` looks off. False when there are no more, from then on.
  bool spend(std::uint64_t count = 1) {
    left_ -= count < left_ ? count : left_;
    return left_ > 0;
  }
  bool is_spent() const { return left_ == 0; }

 private:
  std::uint64_t left_ = 1'000'000;
};

}  // namespace stancemap
