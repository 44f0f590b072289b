#include "reports/audit/grounds.h"

#include "checks/unsourced_facts.h"
#include "reports/document/wording.h"

namespace stancemap::audit {
namespace {

Digraph reversed(const Digraph& graph) {
  std::vector<Edge> edges;
  edges.reserve(graph.edge_count());
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    for (const Vertex to : graph.targets(v)) edges.emplace_back(to, v);
  }
  return {graph.vertex_count(), edges};
}

}  // namespace

std::vector<ClaimId> theses_of(const ArgumentMap& map) {
  std::vector<ClaimId> theses;
  std::vector<bool> seen(map.claims.size());
  const auto add = [&](ClaimId id) {
    if (!id || id.index() >= seen.size() || seen[id.index()]) return;
    seen[id.index()] = true;
    theses.push_back(id);
  };
  for (const Ref<ClaimId>& thesis : map.theses) add(thesis.id);
  for (std::size_t i = 0; i < map.claims.size(); ++i) {
    if (map.claims[i].thesis) add(ClaimId(i));
  }
  return theses;
}

Grounds::Grounds(const ArgumentMap& map, const MapGraph& graph, std::uint64_t budget)
    : map_(map),
      graph_(graph),
      supporters_(reversed(graph.support())),
      budget_(budget),
      seen_(supporters_.vertex_count()),
      source_seen_(map.sources.size()) {}

Ground Grounds::of(ClaimId claim) {
  Ground ground;
  ++search_;
  seen_[claim.index()] = search_;
  open_.assign(1, static_cast<Vertex>(claim.index()));
  count(open_.back(), ground, true);
  while (!open_.empty()) {
    const Vertex v = open_.back();
    open_.pop_back();
    const auto supporters = supporters_.targets(v);
    if (supporters.size() > budget_) {
      budget_ = 0;
      ground.exact = false;
      break;
    }
    budget_ -= supporters.size();
    for (const Vertex from : supporters) {
      if (seen_[from] == search_) continue;
      seen_[from] = search_;
      count(from, ground, false);
      open_.push_back(from);
    }
  }
  return ground;
}

void Grounds::count(Vertex v, Ground& ground, bool itself) {
  if (v >= map_.claims.size()) return;  // an argument
  const Claim& claim = map_.claims[v];
  if (!itself) {
    ++ground.claims;
    if (claim.kind == ClaimKind::kFact) ++ground.facts;
    if (is_unsourced(map_, graph_, ClaimId(v))) ++ground.unsourced;
  }
  for (const Citation& citation : claim.cites) {
    if (!citation.source.id || source_seen_[citation.source.id.index()] == search_) continue;
    source_seen_[citation.source.id.index()] = search_;
    ++ground.sources;
  }
}

std::string Grounds::direct_text(ClaimId claim) const {
  std::vector<std::string> names;
  const auto supporters = supporters_.targets(graph_.vertex(claim));
  for (const Vertex from : supporters) {
    names.push_back(names.size() < documents::kMostNamed ? graph_.name(from) : std::string());
  }
  return documents::list_text(names, ", ");
}

}  // namespace stancemap::audit
