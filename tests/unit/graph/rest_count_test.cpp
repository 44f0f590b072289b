#include "graph/rest_count.h"

#include <doctest/doctest.h>

#include "support/graph_literal.h"
#include "support/large.h"

using namespace stancemap;
using test::graph_of;
using test::NamedGraph;

namespace {

std::vector<RestCount> counts(const NamedGraph& g, std::uint64_t budget = kRestBudget) {
  return rest_counts(g.graph, strong_components(g.graph), g.names.size(), budget);
}

}  // namespace

TEST_CASE("all that a claim supports rests on it, near and far, once") {
  const auto g = graph_of("a>b b>d a>c c>d d>e");
  const auto rest = counts(g);
  CHECK(rest[g["a"]].count == 4);
  CHECK(rest[g["b"]].count == 2);
  CHECK(rest[g["e"]].count == 0);
}

TEST_CASE("on a circle the others rest on a claim, it does not rest on itself") {
  const auto g = graph_of("a>b b>c c>a c>d l>l");
  const auto rest = counts(g);
  CHECK(rest[g["a"]].count == 3);
  CHECK(rest[g["d"]].count == 0);
  CHECK(rest[g["l"]].count == 0);
}

TEST_CASE("arguments are passed through and not counted") {
  const auto g = graph_of("a b c a>arg b>arg arg>c");
  const auto rest = rest_counts(g.graph, strong_components(g.graph), 3);
  CHECK(rest.size() == 3);
  CHECK(rest[g["a"]].count == 1);
  CHECK(rest[g["b"]].count == 1);
}

TEST_CASE("forests, chains and circles are exact without any budget") {
  const auto g = graph_of("a>c b>c c>d x>y y>z z>x z>d d>e");
  for (const RestCount& rest : counts(g, 0)) CHECK(rest.exact);
  CHECK(counts(g, 0)[g["x"]].count == 4);
}

TEST_CASE("without budget a count is a lower bound, and says so") {
  const auto g = graph_of("top>a top>b a>c c>d b>d");
  const auto rest = counts(g, 0);
  CHECK_FALSE(rest[g["top"]].exact);
  CHECK(rest[g["top"]].count == 3);  // by way of `a`; `b` makes four
  CHECK(rest[g["a"]].exact);
  CHECK(counts(g)[g["top"]].exact);
  CHECK(counts(g)[g["top"]].count == 4);
}

TEST_CASE("what rests on a claim by way of a bound is a bound") {
  const auto g = graph_of("under>top top>a top>b a>c c>d b>d");
  const auto rest = counts(g, 0);
  CHECK_FALSE(rest[g["under"]].exact);
  CHECK(rest[g["under"]].count == 4);
}

TEST_CASE("a chain of a million claims is counted in one pass") {
  constexpr Vertex kCount = test::large(1'000'000);
  std::vector<Edge> edges;
  for (Vertex v = 0; v + 1 < kCount; ++v) edges.emplace_back(v, v + 1);
  const Digraph graph(kCount, edges);
  const auto rest = rest_counts(graph, strong_components(graph), kCount, 0);
  CHECK(rest[0].count == kCount - 1);
  CHECK(rest[0].exact);
}
