#include "graph/cycles.h"

#include <doctest/doctest.h>

#include "support/graph_literal.h"
#include "support/large.h"

using namespace stancemap;
using test::graph_of;
using test::NamedGraph;

namespace {

std::string shortest(const NamedGraph& g, std::string_view start) {
  const Components components = strong_components(g.graph);
  return g.text(CycleFinder(g.graph, components).shortest(g[start]));
}

std::string odd(const NamedGraph& g, std::string_view start) {
  const Components components = strong_components(g.graph);
  return g.text(CycleFinder(g.graph, components).odd(g[start]));
}

}  // namespace

TEST_CASE("the shortest cycle goes through its start, and begins there") {
  const auto g = graph_of("a>b b>c c>d d>a c>a b>e e>b");
  CHECK(shortest(g, "a") == "a b c");
  CHECK(shortest(g, "b") == "b e");
  CHECK(shortest(g, "d") == "d a b c");
}

TEST_CASE("a loop is a cycle of one edge") {
  CHECK(shortest(graph_of("a>b b>a a>a"), "a") == "a");
}

TEST_CASE("a vertex without a cycle has none") {
  const auto g = graph_of("a>b b>c c>b d");
  CHECK(shortest(g, "a").empty());
  CHECK(shortest(g, "d").empty());
}

TEST_CASE("among shortest cycles the first in edge order is taken, with the edges that it uses") {
  const auto g = graph_of("a>c a>b b>a c>a a>c");
  const Components components = strong_components(g.graph);
  CHECK(CycleFinder(g.graph, components).shortest(g["a"]) == Cycle{{g["a"], 0}, {g["c"], 3}});
}

TEST_CASE("an odd cycle is found though its start is on even cycles only") {
  const auto g = graph_of("a>b b>a b>c c>d d>e e>c c>b");
  CHECK(odd(g, "a") == "c d e");
  CHECK(odd(g, "c") == "c d e");
}

TEST_CASE("a component whose cycles are all even has no odd cycle") {
  CHECK(odd(graph_of("a>b b>c c>d d>a b>a"), "a").empty());
}

TEST_CASE("loops are not odd cycles") {
  CHECK(odd(graph_of("a>b b>a a>a"), "a").empty());
}

TEST_CASE("the way to an odd cycle and back is not part of it") {
  // The shortest odd walk from `s` goes round the triangle at the far end of an even bridge.
  const auto g = graph_of("s>t t>s t>u u>t u>x x>y y>u");
  CHECK(odd(g, "s") == "u x y");
}

TEST_CASE("one finder answers for many components without forgetting or mixing them up") {
  constexpr Vertex kPairs = test::large(300'000);
  std::vector<Edge> edges;
  for (Vertex p = 0; p < kPairs; ++p) {
    edges.insert(edges.end(), {{3 * p, 3 * p + 1}, {3 * p + 1, 3 * p + 2}, {3 * p + 2, 3 * p}});
  }
  const Digraph graph(3 * kPairs, edges);
  const Components components = strong_components(graph);
  CycleFinder finder(graph, components);
  std::size_t steps = 0;
  for (const Vertex start : cycle_starts(graph, components)) {
    steps += finder.shortest(start).size();
    steps += finder.odd(start).size();
  }
  CHECK(steps == 6 * kPairs);
}

TEST_CASE("a circle of a million vertices is its own shortest cycle") {
  constexpr Vertex kCount = test::large(1'000'000) + 1;
  std::vector<Edge> edges;
  for (Vertex v = 0; v < kCount; ++v) edges.emplace_back(v, (v + 1) % kCount);
  const Digraph graph(kCount, edges);
  const Components components = strong_components(graph);
  CycleFinder finder(graph, components);
  CHECK(finder.shortest(7).size() == kCount);
  CHECK(finder.odd(7).size() == kCount);
}

TEST_CASE("a cycle starts at the first vertex of its component") {
  const auto g = graph_of("x>b b>c c>b a>d d>e e>d l>l");
  const Components components = strong_components(g.graph);
  CHECK(cycle_starts(g.graph, components) == std::vector<Vertex>{g["b"], g["d"], g["l"]});
}
