#include "layout/layering.h"

#include <array>

#include <doctest/doctest.h>

#include "unit/layout/shapes.h"

namespace stancemap {
namespace {

TEST_CASE("in a tree each vertex stands right below what it points at") {
  const std::array<Arc, 4> arcs{{{1, 0}, {2, 0}, {3, 2}, {4, 3}}};
  CHECK(layers_of(5, arcs) == std::vector<std::uint32_t>{3, 2, 2, 1, 0});
}

TEST_CASE("a vertex with more arcs from below moves down to them") {
  // 4 points at 0; a chain 3, 2, 1 leads to 0 too, 5 points at 2; 3 and 5 point at 4.
  const std::array<Arc, 7> arcs{{{1, 0}, {2, 1}, {3, 2}, {4, 0}, {3, 4}, {5, 4}, {5, 2}}};
  const auto layers = layers_of(6, arcs);
  CHECK(layers[4] == 1);
  CHECK(layers[5] == 0);
}

TEST_CASE("each arc of a random graph leads to a higher layer") {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    Numbers numbers{seed};
    const std::uint32_t vertices = 2 + numbers.below(50);
    std::vector<Arc> arcs;
    for (std::uint32_t v = 1; v < vertices; ++v) {
      for (std::uint32_t i = numbers.below(4); i > 0; --i) arcs.push_back({v, numbers.below(v)});
    }
    const auto layers = layers_of(vertices, arcs);
    for (const Arc& arc : arcs) CHECK(layers[arc.from] < layers[arc.to]);
  }
}

}  // namespace
}  // namespace stancemap
