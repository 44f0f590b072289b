#include "layout/layered_graph.h"

#include <doctest/doctest.h>

#include "layout/layout.h"

namespace stancemap {
namespace {

// A chain of 100 boxes, all in group 0, the first ten in its inner group 1.
LayeredGraph chain(std::size_t most_bends) {
  LayoutPart part;
  part.groups = {{.parent = kNoGroup}, {.parent = 0}};
  std::vector<std::uint32_t> layers;
  for (std::uint32_t v = 0; v < 100; ++v) {
    part.across.push_back(10);
    part.along.push_back(10);
    part.group.push_back(v < 10 ? 1 : 0);
    layers.push_back(v);
    if (v > 0) part.arcs.push_back({v - 1, v});
  }
  part.arcs.push_back({0, 99});
  return layered_graph(part, layers, {.most_bends = most_bends});
}

TEST_CASE("a long edge has a bend in each layer between its ends, a group two borders in each of its layers") {
  const LayeredGraph graph = chain(1'000);
  CHECK(graph.chains.back().count == 98);
  CHECK(graph.vertices() == 100 + 98 + 2 * (100 + 10));
  for (const Arc& s : graph.segments) CHECK(graph.layer[s.from] + 1 == graph.layer[s.to]);
}

TEST_CASE("where there would be too many bends, the longest edges go around and the longest groups have no border") {
  const LayeredGraph graph = chain(50);
  CHECK(graph.chains.back().first == LayeredGraph::kAside);
  CHECK(graph.frames[0].low > graph.frames[0].high);
  CHECK(graph.frames[1].high == 9);
  CHECK(graph.vertices() == 100 + 2 * 10);
  CHECK(graph.group[5] == 1);
  CHECK(graph.group[50] == kNoGroup);
}

}  // namespace
}  // namespace stancemap
