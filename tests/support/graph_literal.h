#pragma once
// Graphs from a text literal: "a>b b>c c" has three vertices, numbered in order of their first mention, and two edges,
// in the order written. A word without `>` is a vertex alone.

#include <map>
#include <sstream>
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
  std::string text(const Cycle& cycle) const {
    std::string out;
    for (const CycleStep& step : cycle) out += (out.empty() ? "" : " ") + names[step.from];
    return out;
  }
};

inline NamedGraph graph_of(std::string_view literal) {
  NamedGraph result;
  std::map<std::string, Vertex> known;
  const auto vertex = [&](const std::string& name) {
    const auto [it, added] = known.try_emplace(name, static_cast<Vertex>(result.names.size()));
    if (added) result.names.push_back(name);
    return it->second;
  };
  std::istringstream words{std::string(literal)};
  for (std::string word; words >> word;) {
    const std::size_t arrow = word.find('>');
    const Vertex from = vertex(word.substr(0, arrow));
    if (arrow != std::string::npos) result.edges.emplace_back(from, vertex(word.substr(arrow + 1)));
  }
  result.graph = Digraph(result.names.size(), result.edges);
  return result;
}

}  // namespace stancemap::test
