// Barth, Jünger, Mutzel: Simple and efficient bilayer cross counting (2002): crossings are inversions of the sequence
// of ends; an accumulator tree over the places tells how many ends seen before lie to the right of the next one.

#include "layout/crossing_count.h"

#include <algorithm>

namespace stancemap {

std::uint64_t crossings(std::span<const std::uint32_t> ends, std::size_t places, std::vector<std::uint32_t>& work) {
  std::size_t first_leaf = 1;
  while (first_leaf < places) first_leaf *= 2;
  work.assign(2 * first_leaf, 0);
  std::uint64_t count = 0;
  for (const std::uint32_t end : ends) {
    std::size_t at = first_leaf + end;
    ++work[at];
    while (at > 1) {
      if (at % 2 == 0) count += work[at + 1];
      at /= 2;
      ++work[at];
    }
  }
  return count;
}

}  // namespace stancemap
