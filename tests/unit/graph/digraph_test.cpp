#include "graph/digraph.h"

#include <doctest/doctest.h>

#include "support/graph_literal.h"
#include "support/large.h"

using namespace stancemap;
using test::graph_of;

TEST_CASE("out-edges keep the order in which they were given, parallel edges and loops too") {
  const auto g = graph_of("a>b b>a a>a a>b a>c");
  const auto targets = g.graph.targets(g["a"]);
  CHECK(std::vector<Vertex>(targets.begin(), targets.end()) == std::vector<Vertex>{1, 0, 1, 2});
  const auto edges = g.graph.edges(g["a"]);
  CHECK(std::vector<EdgeIndex>(edges.begin(), edges.end()) == std::vector<EdgeIndex>{0, 2, 3, 4});
  CHECK(g.graph.targets(g["c"]).empty());
  CHECK(g.graph.edge_count() == 5);
}

TEST_CASE("a graph without vertices has no components") {
  CHECK(Digraph().vertex_count() == 0);
  CHECK(strong_components(Digraph()).count == 0);
  CHECK(strong_components(Digraph(0, {})).count == 0);
}

TEST_CASE("vertices share a component when each reaches the other") {
  const auto g = graph_of("a>b b>c c>a c>d d>e e>d f");
  const Components components = strong_components(g.graph);
  CHECK(components.count == 3);
  CHECK(components.of[g["a"]] == components.of[g["c"]]);
  CHECK(components.of[g["d"]] == components.of[g["e"]]);
  CHECK(components.of[g["a"]] != components.of[g["d"]]);
  CHECK(components.of[g["f"]] != components.of[g["a"]]);
}

TEST_CASE("components are numbered so that edges lead to smaller numbers") {
  const auto g = graph_of("a>b b>c a>c d>a c>e e>c d>e x>a");
  const Components components = strong_components(g.graph);
  for (const auto& [from, to] : g.edges) CHECK(components.of[from] >= components.of[to]);
}

TEST_CASE("a chain, a circle and a hub of a million vertices are no deeper than small ones") {
  constexpr Vertex kCount = test::large(1'000'000);
  std::vector<Edge> chain, hub;
  for (Vertex v = 0; v + 1 < kCount; ++v) chain.emplace_back(v, v + 1);
  CHECK(strong_components(Digraph(kCount, chain)).count == kCount);
  chain.emplace_back(kCount - 1, 0);
  CHECK(strong_components(Digraph(kCount, chain)).count == 1);
  for (Vertex v = 1; v < kCount; ++v) hub.insert(hub.end(), {{v, 0}, {0, v}});
  CHECK(strong_components(Digraph(kCount, hub)).count == 1);
}

TEST_CASE("an equivalence class is named by its smallest member") {
  const std::vector<Edge> pairs{{5, 3}, {1, 4}, {3, 2}};
  CHECK(equivalence_classes(6, pairs) == std::vector<Vertex>{0, 1, 2, 2, 1, 2});
  CHECK(equivalence_classes(0, {}).empty());
}
