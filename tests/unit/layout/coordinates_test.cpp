#include "layout/coordinates.h"

#include <doctest/doctest.h>

#include "layout/layering.h"
#include "layout/layout.h"
#include "layout/shortening.h"
#include "unit/layout/shapes.h"

namespace stancemap {
namespace {

LayeredGraph random_graph(std::uint64_t seed) {
  Numbers numbers{seed};
  LayoutPart part;
  for (std::uint32_t v = 0; v < 60; ++v) {
    part.across.push_back(10.0 + numbers.below(60));
    part.along.push_back(10);
    part.group.push_back(kNoGroup);
    for (std::uint32_t i = v == 0 ? 0 : 1 + numbers.below(2); i > 0; --i) part.arcs.push_back({v, numbers.below(v)});
  }
  std::size_t steps = 1'000'000;
  LayeredGraph graph = layered_graph(part, layers_of(60, part.arcs, steps), {});
  order_rows(graph);
  return graph;
}

void check_gaps(const LayeredGraph& graph, const std::vector<double>& x) {
  for (const auto& row : graph.rows) {
    for (std::size_t i = 1; i < row.size(); ++i) {
      const std::uint32_t u = row[i - 1], v = row[i];
      const double apart = (graph.across[u] + graph.across[v]) / 2 + graph.room[u] + graph.room[v];
      CHECK(x[v] - x[u] >= apart - 1e-6);
    }
  }
}

double length(const LayeredGraph& graph, const std::vector<double>& x) {
  double sum = 0;
  for (const Arc& s : graph.segments) sum += std::abs(x[s.from] - x[s.to]);
  return sum;
}

TEST_CASE("rows keep their order and gaps, before and after edges are shortened") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const LayeredGraph graph = random_graph(seed);
    std::vector<double> x = coordinates(graph);
    check_gaps(graph, x);
    const double before = length(graph, x);
    shorten(graph, x);
    check_gaps(graph, x);
    CHECK(length(graph, x) <= before + 1e-6);
  }
}

TEST_CASE("a long edge beside a chain runs straight") {
  LayoutPart part;
  part.across.assign(4, 40);
  part.along.assign(4, 10);
  part.group.assign(4, kNoGroup);
  part.arcs = {{3, 2}, {2, 1}, {1, 0}, {3, 0}};
  std::size_t steps = 1'000'000;
  LayeredGraph graph = layered_graph(part, layers_of(4, part.arcs, steps), {});
  order_rows(graph);
  const auto x = coordinates(graph);
  REQUIRE(graph.chains[3].count == 2);
  CHECK(x[graph.chains[3].first] == doctest::Approx(x[graph.chains[3].first + 1]));
}

}  // namespace
}  // namespace stancemap
