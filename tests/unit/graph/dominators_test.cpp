#include "graph/dominators.h"

#include <doctest/doctest.h>

#include "support/graph_literal.h"
#include "support/large.h"

using namespace stancemap;
using test::graph_of;

namespace {

/// The name of the immediate dominator of `v`, from the root `r`; "-" when it has none.
std::string dominator(const test::NamedGraph& g, std::string_view v) {
  const Vertex found = immediate_dominators(g.graph, g["r"])[g[v]];
  return found == kNoVertex ? "-" : std::string(g.names[found]);
}

}  // namespace

TEST_CASE("on a chain each vertex is dominated by the one before") {
  const auto g = graph_of("r>a a>b b>c");
  CHECK(dominator(g, "c") == "b");
  CHECK(dominator(g, "a") == "r");
}

TEST_CASE("where ways part, the vertex before the fork dominates the vertex where they meet") {
  const auto g = graph_of("r>a a>b a>c b>d c>d d>e");
  CHECK(dominator(g, "d") == "a");
  CHECK(dominator(g, "e") == "d");
}

TEST_CASE("the root and what it does not reach have no dominator") {
  const auto g = graph_of("r>a x>a x>y");
  CHECK(dominator(g, "r") == "-");
  CHECK(dominator(g, "x") == "-");
  CHECK(dominator(g, "y") == "-");
  CHECK(dominator(g, "a") == "r");
}

TEST_CASE("circles, loops and double edges change nothing") {
  const auto g = graph_of("r>a r>a a>b b>a b>b b>c c>a r>r");
  CHECK(dominator(g, "b") == "a");
  CHECK(dominator(g, "c") == "b");
}

TEST_CASE("the example of Lengauer and Tarjan's paper comes out as printed there") {
  const auto g = graph_of("r>a r>b r>c a>d b>a b>d b>e c>f c>g d>l e>h f>i g>i g>j h>e h>k i>k j>i k>r k>i l>h");
  for (const std::string_view v : {"a", "b", "c", "d", "e", "h", "i", "k"}) {
    INFO(v);
    CHECK(dominator(g, v) == "r");
  }
  CHECK(dominator(g, "l") == "d");
  CHECK(dominator(g, "f") == "c");
  CHECK(dominator(g, "g") == "c");
  CHECK(dominator(g, "j") == "g");
}

TEST_CASE("a chain of a million vertices with a way back to the start ends") {
  constexpr Vertex kCount = test::large(1'000'000);
  std::vector<Edge> edges;
  for (Vertex v = 0; v + 1 < kCount; ++v) edges.emplace_back(v, v + 1);
  for (Vertex v = 1; v + 1 < kCount; v += 2) edges.emplace_back(kCount - 1, v);
  const auto dominators = immediate_dominators(Digraph(kCount, edges), 0);
  CHECK(dominators[kCount - 1] == kCount - 2);
  CHECK(dominators[1] == 0);
}
