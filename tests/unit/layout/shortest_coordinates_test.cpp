#include "layout/shortest_coordinates.h"

#include <cmath>

#include <doctest/doctest.h>

#include "layout/coordinates.h"
#include "layout/layering.h"
#include "layout/layout.h"
#include "layout/shortening.h"
#include "support/large.h"
#include "unit/layout/shapes.h"

namespace stancemap {
namespace {

LayeredGraph random_graph(std::uint64_t seed, bool grouped) {
  Numbers numbers{seed};
  LayoutPart part;
  if (grouped) part.groups = {{.parent = kNoGroup, .title_across = 300}, {.parent = 0}, {.parent = kNoGroup}};
  for (std::uint32_t v = 0; v < 60; ++v) {
    part.across.push_back(10.0 + numbers.below(60));
    part.along.push_back(10);
    part.group.push_back(grouped && numbers.below(2) == 0 ? numbers.below(3) : kNoGroup);
    for (std::uint32_t i = v == 0 ? 0 : 1 + numbers.below(2); i > 0; --i) part.arcs.push_back({v, numbers.below(v)});
  }
  std::size_t steps = 1'000'000;
  LayeredGraph graph = layered_graph(part, layers_of(60, part.arcs, steps), {});
  order_rows(graph);
  return graph;
}

double length(const LayeredGraph& graph, const std::vector<double>& x) {
  double sum = 0;
  for (const Arc& s : graph.segments) sum += std::abs(x[s.from] - x[s.to]);
  return sum;
}

TEST_CASE("rows keep their order and gaps, and lines are shorter than the heuristics make them") {
  double exact = 0, rough = 0;
  for (std::uint64_t seed = 1; seed <= test::large(40); ++seed) {
    CAPTURE(seed);
    const LayeredGraph graph = random_graph(seed, seed % 2 == 0);
    std::size_t steps = 10'000'000;
    const auto x = shortest_coordinates(graph, steps);
    REQUIRE(x);
    for (const auto& row : graph.rows) {
      for (std::size_t i = 1; i < row.size(); ++i)
        CHECK((*x)[row[i]] - (*x)[row[i - 1]] >= distance(graph, row[i - 1], row[i]) - 1e-6);
    }
    std::vector<double> other = coordinates(graph);
    shorten(graph, other);
    exact += length(graph, *x);
    rough += length(graph, other);
  }
  CHECK(exact < rough);
}

TEST_CASE("the borders of groups are straight, and as far apart as the title is wide") {
  for (std::uint64_t seed = 1; seed <= test::large(20); ++seed) {
    const LayeredGraph graph = random_graph(seed, true);
    std::size_t steps = 10'000'000;
    const auto x = shortest_coordinates(graph, steps);
    REQUIRE(x);
    for (const auto& frame : graph.frames) {
      if (frame.low > frame.high) continue;
      for (std::uint32_t i = 0; i <= frame.high - frame.low; ++i) {
        CHECK((*x)[frame.left + i] == (*x)[frame.left]);
        CHECK((*x)[frame.right + i] == (*x)[frame.right]);
      }
      CHECK((*x)[frame.right] - (*x)[frame.left] >= frame.least);
    }
  }
}

TEST_CASE("a box stands in the middle above two others") {
  LayoutPart part;
  part.across.assign(3, 40);
  part.along.assign(3, 10);
  part.group.assign(3, kNoGroup);
  part.arcs = {{1, 0}, {2, 0}};
  std::size_t steps = 10'000;
  LayeredGraph graph = layered_graph(part, layers_of(3, part.arcs, steps), {});
  const auto x = shortest_coordinates(graph, steps);
  REQUIRE(x);
  CHECK((*x)[0] == doctest::Approx(((*x)[1] + (*x)[2]) / 2));
}

TEST_CASE("too few steps give nothing") {
  std::size_t steps = 10;
  CHECK_FALSE(shortest_coordinates(random_graph(1, false), steps));
}

}  // namespace
}  // namespace stancemap
