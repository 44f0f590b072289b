#pragma once
// Places on a line that keep their distances and stay as near to each other as they can: the linear program behind the
// layers of a drawing and behind the places within them.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace stancemap {

/// The place of `to` is at least `least` more than that of `from`.
struct Separation {
  std::uint32_t from = 0, to = 0;
  std::int64_t least = 0;
};

/// Costs `weight` times the distance between both.
struct Tie {
  std::uint32_t a = 0, b = 0;
  std::int64_t weight = 1;
};

/// The cheapest places, of which the least is 0; the same for the same input. Takes `steps` down by what it does, and
/// gives up where they are used up. Separations must not go in a circle. Weights are positive; distances and weights,
/// summed up, stay far below 2^60.
std::optional<std::vector<std::int64_t>> cheapest_places(std::size_t things, std::span<const Separation> separations,
                                                         std::span<const Tie> ties, std::size_t& steps);

}  // namespace stancemap
