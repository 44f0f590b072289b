#pragma once
// How wide each character of DejaVu Sans is: the numbers behind text_metrics.h.

#include <cstdint>
#include <span>

namespace stancemap {

/// Code points first..last, in order; `regular[c - first]` in 1/2048 em, 0 for one that the font does not have.
struct AdvanceRange {
  char32_t first, last;
  const std::uint16_t* regular;
  const std::uint16_t* bold;
};

std::span<const AdvanceRange> advance_ranges();

}  // namespace stancemap
