#include "support/graph_literal.h"

#include <map>
#include <sstream>

namespace stancemap::test {

std::string NamedGraph::text(const Cycle& cycle) const {
  std::string out;
  for (const CycleStep& step : cycle) out += (out.empty() ? "" : " ") + names[step.from];
  return out;
}

NamedGraph graph_of(std::string_view literal) {
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
