#include "graph/backed_lines.h"

#include <unordered_set>

namespace stancemap {
namespace {

bool is_valid(SourceId id, const ArgumentMap& map) {
  return id.valid() && id.index() < map.sources.size();
}

bool is_backed(const Argument& argument, const std::vector<bool>& backed) {
  for (const Ref<ClaimId>& premise : argument.premises) {
    if (!premise.id || !backed[premise.id.index()]) return false;
  }
  return !argument.premises.empty();
}

/// Appends source -> claim for each `cite`.
void add_citations(const ArgumentMap& map, Vertex first_source, std::vector<Edge>& edges) {
  for (std::size_t c = 0; c < map.claims.size(); ++c) {
    for (const Citation& cite : map.claims[c].cites) {
      if (!is_valid(cite.source.id, map)) continue;
      edges.emplace_back(first_source + static_cast<Vertex>(cite.source.id.index()), static_cast<Vertex>(c));
    }
  }
}

std::vector<Edge> support_edges(const Digraph& support, const std::vector<bool>& kept) {
  std::vector<Edge> edges;
  for (Vertex v = 0; v < support.vertex_count(); ++v) {
    for (const Vertex to : support.targets(v)) {
      if (kept[v] && kept[to]) edges.emplace_back(v, to);
    }
  }
  return edges;
}

}  // namespace

BackedLines::BackedLines(const MapGraph& graph)
    : graph_(&graph), first_source_(static_cast<Vertex>(graph.support().vertex_count())) {
  std::vector<bool> kept = graph.backed();
  for (const Argument& argument : map().arguments) kept.push_back(is_backed(argument, graph.backed()));
  std::vector<Edge> edges = support_edges(graph.support(), kept);
  const std::size_t citations = edges.size();
  add_citations(map(), first_source_, edges);
  std::vector<bool> cited(map().sources.size());
  for (std::size_t i = citations; i < edges.size(); ++i) cited[source(edges[i].first).index()] = true;
  for (std::size_t s = 0; s < cited.size(); ++s) {
    if (cited[s]) edges.emplace_back(root(), vertex(SourceId(s)));
  }
  forwards_ = Digraph(root() + 1, edges);
  for (Edge& edge : edges) std::swap(edge.first, edge.second);
  backwards_ = Digraph(root() + 1, edges);
}

std::vector<ClaimId> BackedLines::claims_below(ClaimId claim, std::size_t limit) const {
  std::vector<Vertex> found{static_cast<Vertex>(claim.index())};
  std::unordered_set<Vertex> seen{found.front()};
  for (std::size_t next = 0; next < found.size() && limit > 0; ++next) {
    for (const Vertex below : backwards_.targets(found[next])) {
      if (limit == 0) break;
      --limit;
      if (!is_source(below) && seen.insert(below).second) found.push_back(below);
    }
  }
  std::vector<ClaimId> claims;
  for (const Vertex v : found) {
    if (is_claim(v)) claims.push_back(ClaimId(v));
  }
  return claims;
}

std::vector<ClaimId> theses(const ArgumentMap& map) {
  std::vector<bool> is_thesis(map.claims.size());
  for (std::size_t c = 0; c < map.claims.size(); ++c) is_thesis[c] = map.claims[c].thesis;
  for (const Ref<ClaimId>& thesis : map.theses) {
    if (thesis.id.valid() && thesis.id.index() < is_thesis.size()) is_thesis[thesis.id.index()] = true;
  }
  std::vector<ClaimId> found;
  for (std::size_t c = 0; c < is_thesis.size(); ++c) {
    if (is_thesis[c]) found.push_back(ClaimId(c));
  }
  return found;
}

// Sources stand between claims and arguments, so that they are among the vertices that get a count; nothing leads to a
// source, so none is ever counted for another vertex.
std::vector<RestCount> source_rest_counts(const MapGraph& graph) {
  const ArgumentMap& map = graph.map();
  const auto claims = static_cast<Vertex>(map.claims.size());
  const auto sources = static_cast<Vertex>(map.sources.size());
  const auto moved = [&](Vertex v) { return v < claims ? v : v + sources; };
  std::vector<Edge> edges;
  for (Vertex v = 0; v < graph.support().vertex_count(); ++v) {
    for (const Vertex to : graph.support().targets(v)) edges.emplace_back(moved(v), moved(to));
  }
  add_citations(map, claims, edges);
  const Digraph whole(graph.support().vertex_count() + sources, edges);
  const std::vector<RestCount> counts = rest_counts(whole, strong_components(whole), claims + sources);
  return {counts.begin() + claims, counts.end()};
}

}  // namespace stancemap
