#include "graph/thesis_count.h"

#include <doctest/doctest.h>

#include "../../support/graph_literal.h"

using namespace stancemap;
using stancemap::test::graph_of;
using stancemap::test::NamedGraph;

namespace {

std::vector<RestCount> counts_of(const NamedGraph& named, std::vector<Vertex> theses, std::size_t counted,
                                 std::uint64_t budget = kRestBudget) {
  return thesis_counts(named.graph, strong_components(named.graph), counted, theses, budget);
}

}  // namespace

TEST_CASE("a claim counts each thesis that it supports once, over however many ways") {
  const NamedGraph g = graph_of("a>b a>c b>t c>t c>u d");
  const auto counts = counts_of(g, {g["t"], g["u"]}, g.names.size());
  CHECK(counts[g["a"]].count == 2);
  CHECK(counts[g["b"]].count == 1);
  CHECK(counts[g["c"]].count == 2);
  CHECK(counts[g["d"]].count == 0);
  CHECK(counts[g["a"]].exact);
}

TEST_CASE("a thesis counts the theses after it but not itself, also on a circle") {
  const NamedGraph g = graph_of("t>u u>t a>t u>v");
  const auto counts = counts_of(g, {g["t"], g["u"], g["v"]}, g.names.size());
  CHECK(counts[g["t"]].count == 2);
  CHECK(counts[g["u"]].count == 2);
  CHECK(counts[g["v"]].count == 0);
  CHECK(counts[g["a"]].count == 3);
}

TEST_CASE("vertices after the counted ones are passed through") {
  // Claims a and t, then the argument between them.
  NamedGraph g = graph_of("a t arg");
  const std::vector<Edge> edges{{g["a"], g["arg"]}, {g["arg"], g["t"]}};
  g.graph = Digraph(3, edges);
  const auto counts = counts_of(g, {g["t"]}, 2);
  REQUIRE(counts.size() == 2);
  CHECK(counts[g["a"]].count == 1);
}

TEST_CASE("more theses than a word has bits are all counted, and over budget the count is a bound") {
  std::vector<Edge> edges;
  std::vector<Vertex> theses;
  for (Vertex t = 1; t <= 200; ++t) {
    edges.emplace_back(0, t);
    theses.push_back(t);
  }
  const Digraph star(201, edges);
  const Components components = strong_components(star);
  const auto exact = thesis_counts(star, components, 201, theses);
  CHECK(exact[0].count == 200);
  CHECK(exact[0].exact);
  const auto bound = thesis_counts(star, components, 201, theses, 900);  // a walk costs 401
  CHECK(bound[0].count == 128);
  CHECK_FALSE(bound[0].exact);
}

TEST_CASE("an empty graph and no theses give no counts") {
  CHECK(thesis_counts({}, strong_components({}), 0, {}).empty());
  const NamedGraph g = graph_of("a>b");
  CHECK(counts_of(g, {}, 2)[0].count == 0);
}
