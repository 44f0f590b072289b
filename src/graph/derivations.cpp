// Shared origins are found by one breadth-first search from all sources of a list at once: each vertex belongs to the
// source whose search comes first, and an edge between the areas of two of them shows that they share an origin. A
// union-find over the list keeps one edge where areas touch several times.

#include "graph/derivations.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace stancemap {

Derivations derivations(const ArgumentMap& map) {
  std::vector<Edge> edges;
  Derivations result;
  for (std::size_t s = 0; s < map.sources.size(); ++s) {
    for (const Ref<SourceId>& origin : map.sources[s].derives_from) {
      if (!origin.id.valid() || origin.id.index() >= map.sources.size()) continue;
      edges.emplace_back(static_cast<Vertex>(s), static_cast<Vertex>(origin.id.index()));
      result.origins.push_back(origin.id);
      result.places.push_back(origin.span);
    }
  }
  result.graph = Digraph(map.sources.size(), edges);
  return result;
}

std::vector<SourceId> OriginFinder::origins(SourceId source) {
  ++question_;
  std::vector<SourceId> found;
  const auto visit = [&](Vertex v) {
    for (const Vertex to : derivations_.graph.targets(v)) {
      if (found.size() == kMostOrigins) return;
      if (marks_[to].question == question_) continue;
      marks_[to].question = question_;
      found.push_back(SourceId(to));
    }
  };
  visit(static_cast<Vertex>(source.index()));
  for (std::size_t next = 0; next < found.size(); ++next) visit(static_cast<Vertex>(found[next].index()));
  return found;
}

std::vector<EdgeIndex> OriginFinder::way_to(Vertex v) const {
  std::vector<EdgeIndex> way;
  for (; !marks_[v].start; v = marks_[v].before) way.push_back(marks_[v].by);
  std::reverse(way.begin(), way.end());
  return way;
}

std::vector<SharedOrigin> OriginFinder::shared(const std::vector<SourceId>& sources) {
  ++question_;
  std::vector<Vertex> open;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto v = static_cast<Vertex>(sources[i].index());
    marks_[v] = {question_, static_cast<std::uint32_t>(i), 0, 0, true};
    open.push_back(v);
  }
  std::vector<std::size_t> group(sources.size());
  std::iota(group.begin(), group.end(), std::size_t{0});
  const auto group_of = [&](std::size_t i) {
    while (group[i] != i) i = group[i] = group[group[i]];
    return i;
  };
  std::vector<SharedOrigin> found;
  const std::size_t limit = kMostOrigins * sources.size();
  for (std::size_t next = 0; next < open.size(); ++next) {
    const Vertex v = open[next];
    for (std::size_t k = 0; k < derivations_.graph.targets(v).size(); ++k) {
      const Vertex to = derivations_.graph.targets(v)[k];
      const EdgeIndex edge = derivations_.graph.edges(v)[k];
      const std::uint32_t from = marks_[v].from;
      if (marks_[to].question != question_) {
        if (open.size() >= limit) continue;
        marks_[to] = {question_, from, edge, v, false};
        open.push_back(to);
        continue;
      }
      const std::uint32_t other = marks_[to].from;
      if (group_of(from) == group_of(other)) continue;
      group[group_of(from)] = group_of(other);
      SharedOrigin pair{from, other, SourceId(to), way_to(v), way_to(to)};
      pair.first_way.push_back(edge);
      if (pair.first > pair.second) {
        std::swap(pair.first, pair.second);
        std::swap(pair.first_way, pair.second_way);
      }
      found.push_back(std::move(pair));
    }
  }
  return found;
}

}  // namespace stancemap
