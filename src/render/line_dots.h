#pragma once
// Where the lines of a picture run.

#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "layout/geometry.h"

namespace stancemap {

/// Dots on a lattice of kDotStep points. Lines that run on one another have their dots in common, so memory grows with
/// the paper that lines cover, not with their number.
class LineDots {
 public:
  static constexpr double kDotStep = 2;

  /// Whether the dot is new.
  bool add(Point point);
  /// How many dots stand inside.
  std::size_t count(const Rectangle& place) const;

 private:
  static constexpr std::int64_t kTile = 64;  // dots a side
  using Tile = std::array<std::uint64_t, kTile>;

  static std::uint64_t key(std::int64_t column, std::int64_t row);

  std::unordered_map<std::uint64_t, std::uint32_t> tile_at_;
  std::vector<Tile> tiles_;
  std::uint64_t last_key_ = 0;  // dots of a line mostly lie in one tile with the one before
  std::uint32_t last_tile_ = 0;
};

}  // namespace stancemap
