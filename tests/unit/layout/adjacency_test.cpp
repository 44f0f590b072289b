#include "layout/adjacency.h"

#include <array>

#include <doctest/doctest.h>

namespace stancemap {
namespace {

TEST_CASE("arcs are listed by either end, ascending") {
  const std::array<Arc, 3> arcs{{{0, 1}, {2, 1}, {0, 2}}};
  const Adjacency leaving(3, arcs, &Arc::from), reaching(3, arcs, &Arc::to);
  CHECK(std::vector<std::uint32_t>(leaving.of(0).begin(), leaving.of(0).end()) == std::vector<std::uint32_t>{0, 2});
  CHECK(leaving.of(1).empty());
  CHECK(std::vector<std::uint32_t>(reaching.of(1).begin(), reaching.of(1).end()) == std::vector<std::uint32_t>{0, 1});
}

}  // namespace
}  // namespace stancemap
