#include "layout/ordering.h"

#include <doctest/doctest.h>

#include "layout/layering.h"
#include "layout/layout.h"
#include "unit/layout/shapes.h"

namespace stancemap {
namespace {

LayeredGraph graph_of(std::size_t vertices, std::vector<Arc> arcs, std::vector<std::uint32_t> groups = {}) {
  LayoutPart part;
  part.across.assign(vertices, 10);
  part.along.assign(vertices, 10);
  part.group = groups.empty() ? std::vector<std::uint32_t>(vertices, kNoGroup) : groups;
  for (const std::uint32_t g : part.group) {
    while (g != kNoGroup && part.groups.size() <= g) part.groups.push_back({kNoGroup});
  }
  part.arcs = std::move(arcs);
  std::size_t steps = 1'000'000;
  return layered_graph(part, layers_of(vertices, part.arcs, steps), {});
}

TEST_CASE("two lines that cross are untangled") {
  LayeredGraph graph = graph_of(4, {{0, 3}, {1, 2}});
  CHECK(crossings(graph) == 1);
  order_rows(graph);
  CHECK(crossings(graph) == 0);
}

TEST_CASE("a tree has no crossing") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Numbers numbers{seed};
    std::vector<Arc> arcs;
    for (std::uint32_t v = 1; v < 200; ++v) arcs.push_back({v, numbers.below(v)});
    LayeredGraph graph = graph_of(200, arcs);
    order_rows(graph);
    CHECK(crossings(graph) == 0);
  }
}

TEST_CASE("a group stands together between its borders in every row") {
  Numbers numbers{3};
  std::vector<Arc> arcs;
  std::vector<std::uint32_t> groups;
  for (std::uint32_t v = 0; v < 60; ++v) {
    groups.push_back(v % 4 == 3 ? kNoGroup : v % 4);
    if (v > 0) arcs.push_back({v, numbers.below(v)});
  }
  LayeredGraph graph = graph_of(60, arcs, groups);
  order_rows(graph);
  for (const auto& row : graph.rows) {
    std::uint32_t open = kNoGroup;
    for (const std::uint32_t v : row) {
      if (graph.role[v] != VertexRole::kBorder) {
        CHECK(graph.group[v] == open);
      } else if (graph.is_left_border(v)) {
        CHECK(open == kNoGroup);
        open = graph.group[v];
      } else {
        CHECK(open == graph.group[v]);
        open = kNoGroup;
      }
    }
  }
}

TEST_CASE("groups side by side change places where that untangles lines") {
  // Two boxes of group 0 and two of group 1 below, what they point at above in the other order.
  LayeredGraph graph = graph_of(8, {{0, 7}, {1, 6}, {2, 5}, {3, 4}}, {0, 0, 1, 1, 2, 2, 3, 3});
  order_rows(graph);
  CHECK(crossings(graph) == 0);
}

}  // namespace
}  // namespace stancemap
