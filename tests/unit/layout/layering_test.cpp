#include "layout/layering.h"

#include <array>
#include <span>
#include <vector>

#include <doctest/doctest.h>

#include "unit/layout/shapes.h"

namespace stancemap {
namespace {

constexpr std::size_t kPlenty = 1'000'000;

// Exactly where there are steps enough, else by the heuristics.
std::vector<std::uint32_t> layers(std::size_t vertices, std::span<const Arc> arcs, std::size_t steps) {
  return layers_of(vertices, arcs, steps);
}

std::uint64_t length(std::span<const Arc> arcs, std::span<const std::uint32_t> layers) {
  std::uint64_t sum = 0;
  for (const Arc& arc : arcs) sum += layers[arc.to] - layers[arc.from];
  return sum;
}

TEST_CASE("in a tree each vertex stands right below what it points at") {
  const std::array<Arc, 4> arcs{{{1, 0}, {2, 0}, {3, 2}, {4, 3}}};
  for (const std::size_t steps : {kPlenty, std::size_t{0}})
    CHECK(layers(5, arcs, steps) == std::vector<std::uint32_t>{3, 2, 2, 1, 0});
}

TEST_CASE("a vertex with more arcs from below moves down to them") {
  // 4 points at 0; a chain 3, 2, 1 leads to 0 too, 5 points at 2; 3 and 5 point at 4.
  const std::array<Arc, 7> arcs{{{1, 0}, {2, 1}, {3, 2}, {4, 0}, {3, 4}, {5, 4}, {5, 2}}};
  for (const std::size_t steps : {kPlenty, std::size_t{0}}) {
    const auto found = layers(6, arcs, steps);
    CHECK(found[4] == 1);
    CHECK(found[5] == 0);
  }
}

TEST_CASE("each arc of a random graph leads to a higher layer, and with steps to spare arcs are shorter") {
  std::uint64_t exact = 0, rough = 0;
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    Numbers numbers{seed};
    const std::uint32_t vertices = 2 + numbers.below(50);
    std::vector<Arc> arcs;
    for (std::uint32_t v = 1; v < vertices; ++v) {
      for (std::uint32_t i = numbers.below(4); i > 0; --i) arcs.push_back({v, numbers.below(v)});
    }
    for (const std::size_t steps : {kPlenty, std::size_t{0}}) {
      const auto found = layers(vertices, arcs, steps);
      for (const Arc& arc : arcs) CHECK(found[arc.from] < found[arc.to]);
      (steps > 0 ? exact : rough) += length(arcs, found);
    }
  }
  CHECK(exact <= rough);
}

}  // namespace
}  // namespace stancemap
