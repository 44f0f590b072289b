#include "render/line_dots.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace stancemap {
namespace {

constexpr double kFarthest = 1e9;  // dots: beyond it lies no picture

std::int64_t dot_before(double points) {
  return static_cast<std::int64_t>(std::floor(std::clamp(points / LineDots::kDotStep, -kFarthest, kFarthest)));
}

// The dots whose middle lies between two places are `first` to `last` - 1.
std::int64_t first_inside(double points) {
  return dot_before(points + LineDots::kDotStep / 2);
}

std::uint64_t bits_between(std::int64_t from, std::int64_t to) {  // from < to, both 0 to 64
  return (~std::uint64_t{0} >> (64 - (to - from))) << from;
}

}  // namespace

std::uint64_t LineDots::key(std::int64_t column, std::int64_t row) {
  return static_cast<std::uint64_t>(column) << 32 ^ static_cast<std::uint32_t>(row);
}

bool LineDots::add(Point point) {
  const std::int64_t x = dot_before(point.x), y = dot_before(point.y);
  const std::uint64_t at = key(x >> 6, y >> 6);
  if (tiles_.empty() || at != last_key_) {
    const auto [found, is_new] = tile_at_.try_emplace(at, static_cast<std::uint32_t>(tiles_.size()));
    if (is_new) tiles_.emplace_back();
    last_key_ = at;
    last_tile_ = found->second;
  }
  std::uint64_t& row = tiles_[last_tile_][static_cast<std::size_t>(y & 63)];
  const std::uint64_t dot = std::uint64_t{1} << (x & 63);
  const bool is_new = (row & dot) == 0;
  row |= dot;
  return is_new;
}

std::size_t LineDots::count(const Rectangle& place) const {
  const std::int64_t left = first_inside(place.low.x), right = first_inside(place.high.x);
  const std::int64_t low = first_inside(place.low.y), high = first_inside(place.high.y);
  if (left >= right || low >= high) return 0;
  std::size_t count = 0;
  for (std::int64_t column = left >> 6; column <= (right - 1) >> 6; ++column) {
    const std::int64_t begin = column * kTile;
    const std::uint64_t mask = bits_between(std::max(left - begin, std::int64_t{0}), std::min(right - begin, kTile));
    for (std::int64_t row = low >> 6; row <= (high - 1) >> 6; ++row) {
      const auto found = tile_at_.find(key(column, row));
      if (found == tile_at_.end()) continue;
      const std::int64_t start = row * kTile;
      for (std::int64_t y = std::max(low - start, std::int64_t{0}); y < std::min(high - start, kTile); ++y)
        count += static_cast<std::size_t>(std::popcount(tiles_[found->second][static_cast<std::size_t>(y)] & mask));
    }
  }
  return count;
}

}  // namespace stancemap
