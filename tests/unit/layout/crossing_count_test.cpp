#include "layout/crossing_count.h"

#include <doctest/doctest.h>

#include "unit/layout/shapes.h"

namespace stancemap {
namespace {

TEST_CASE("crossings are the pairs of ends in the wrong order") {
  std::vector<std::uint32_t> work;
  CHECK(crossings(std::vector<std::uint32_t>{}, 0, work) == 0);
  CHECK(crossings(std::vector<std::uint32_t>{0, 1, 2}, 3, work) == 0);
  CHECK(crossings(std::vector<std::uint32_t>{2, 1, 0}, 3, work) == 3);
  CHECK(crossings(std::vector<std::uint32_t>{1, 1, 1}, 3, work) == 0);
}

TEST_CASE("the count is that of looking at every pair") {
  std::vector<std::uint32_t> work;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Numbers numbers{seed};
    const std::uint32_t places = 1 + numbers.below(20);
    std::vector<std::uint32_t> ends(numbers.below(60));
    for (auto& end : ends) end = numbers.below(places);
    std::uint64_t pairs = 0;
    for (std::size_t a = 0; a < ends.size(); ++a) {
      for (std::size_t b = a + 1; b < ends.size(); ++b) pairs += ends[a] > ends[b] ? 1 : 0;
    }
    CHECK(crossings(ends, places, work) == pairs);
  }
}

}  // namespace
}  // namespace stancemap
