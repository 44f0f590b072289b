#include "layout/ordering.h"

#include <algorithm>
#include <map>
#include <utility>

#include <doctest/doctest.h>

#include "layout/group_moves.h"
#include "layout/layering.h"
#include "layout/layout.h"
#include "support/large.h"
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

// The same groups hold the same vertices in each row, and two of them stand in one order in all rows.
void check_groups(const LayeredGraph& graph) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, bool> before;
  for (const auto& row : graph.rows) {
    std::uint32_t open = kNoGroup;
    std::vector<std::uint32_t> seen;
    for (const std::uint32_t v : row) {
      if (graph.role[v] != VertexRole::kBorder) {
        CHECK(graph.group[v] == open);
      } else if (graph.is_left_border(v)) {
        CHECK(open == kNoGroup);
        open = graph.group[v];
        for (const std::uint32_t g : seen) {
          CHECK_FALSE(before.contains({open, g}));
          before[{g, open}] = true;
        }
        seen.push_back(open);
      } else {
        CHECK(open == graph.group[v]);
        open = kNoGroup;
      }
    }
  }
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

TEST_CASE("a small graph is ordered from several starts, a large one from one") {
  Numbers numbers{5};
  std::vector<Arc> arcs;
  for (std::uint32_t v = 1; v < 40; ++v) arcs.insert(arcs.end(), {{v, numbers.below(v)}, {v, numbers.below(v)}});
  LayeredGraph graph = graph_of(40, arcs);
  const std::vector<RowOrder> orders = row_orders(graph);
  CHECK(orders.size() > 1);
  for (const RowOrder& order : orders) {
    graph.rows = order.rows;
    CHECK(crossings(graph) == order.crossings);
  }
  for (std::uint32_t v = 40; v < 2500; ++v) arcs.insert(arcs.end(), {{v, numbers.below(v)}, {v, v / 2}});
  CHECK(row_orders(graph_of(2500, arcs)).size() == 1);
}

TEST_CASE("groups stand together between their borders, in one order in all rows, also when one is moved") {
  for (std::uint64_t seed = 1; seed <= test::large(10); ++seed) {
    CAPTURE(seed);
    Numbers numbers{seed};
    std::vector<Arc> arcs;
    std::vector<std::uint32_t> groups;
    for (std::uint32_t v = 0; v < 60; ++v) {
      groups.push_back(v % 6 == 5 ? kNoGroup : v % 6);
      if (v > 0) arcs.push_back({v, numbers.below(v)});
      if (v > 20) arcs.push_back({v, numbers.below(v)});
    }
    LayeredGraph graph = graph_of(60, arcs, groups);
    const std::vector<RowOrder> orders = row_orders(graph);
    std::size_t moved = 0;
    for (const RowOrder& order : orders) {
      graph.rows = order.rows;
      check_groups(graph);
    }
    for (const RowOrder& order : with_groups_moved(graph, orders.front())) {
      graph.rows = order.rows;
      check_groups(graph);
      CHECK(crossings(graph) == order.crossings);
      ++moved;
    }
    CHECK(moved > 0);
  }
}

TEST_CASE("a group in another place untangles lines, and tangles them") {
  // Each vertex is a group.
  const LayeredGraph graph = graph_of(4, {{0, 3}, {1, 2}}, {0, 1, 2, 3});
  const auto with_crossings = [](const std::vector<RowOrder>& orders, std::uint64_t crossings) {
    const auto found =
        std::find_if(orders.begin(), orders.end(), [&](const RowOrder& order) { return order.crossings == crossings; });
    REQUIRE(found != orders.end());
    return *found;
  };
  const RowOrder tangled = with_crossings(with_groups_moved(graph, row_orders(graph).front()), 1);
  with_crossings(with_groups_moved(graph, tangled), 0);
}

TEST_CASE("a chain of many groups, which no move changes, takes no long time") {
  std::vector<Arc> arcs;
  std::vector<std::uint32_t> groups;
  for (std::uint32_t v = 0; v < 4000; ++v) {
    groups.push_back(v);
    if (v > 0) arcs.push_back({v, v - 1});
  }
  const LayeredGraph graph = graph_of(4000, arcs, groups);
  CHECK(with_groups_moved(graph, row_orders(graph).front()).empty());
}

TEST_CASE("groups side by side change places where that untangles lines") {
  // Two boxes of group 0 and two of group 1 below, what they point at above in the other order.
  LayeredGraph graph = graph_of(8, {{0, 7}, {1, 6}, {2, 5}, {3, 4}}, {0, 0, 1, 1, 2, 2, 3, 3});
  order_rows(graph);
  CHECK(crossings(graph) == 0);
}

}  // namespace
}  // namespace stancemap
