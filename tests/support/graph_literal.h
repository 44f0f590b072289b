#pragma once
// Graphs from a text literal: "a>b b>c c" has three vertices, numbered in order of their first mention, and two edges,
// in the order written. A word without `>` is a vertex alone.

#include <string>
#include <string_view>
#include <vector>

#include "graph/cycles.h"
#include "graph/digraph.h"

namespace stancemap::test {

struct NamedGraph {
  std::vector<std::string> names;
  std::vector<Edge> edges;
  Digraph graph;

  Vertex operator[](std::string_view name) const {
    for (Vertex v = 0; v < names.size(); ++v) {
      if (names[v] == name) return v;
    }
    return ~Vertex{0};
  }
  /// "a b c" for the cycle a -> b -> c -> a.
  std::string text(const Cycle& cycle) const;
};

NamedGraph graph_of(std::string_view literal);

}  // namespace stancemap::test
