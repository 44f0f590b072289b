// Breadth-first search over the equivalences between claims, in both directions.

#include "graph/equivalence_paths.h"

#include <algorithm>

namespace stancemap {
namespace {

std::uint32_t other_end(const Relation& r, std::uint32_t claim) {
  return r.from.index == claim ? r.to.index : r.from.index;
}

}  // namespace

EquivalencePaths::EquivalencePaths(const MapGraph& graph)
    : graph_(graph), budget_(16 * (graph.map().claims.size() + graph.map().relations.size()) + 100'000) {}

std::vector<RelationId> EquivalencePaths::shortest(ClaimId from, ClaimId to) {
  if (arrivals_.empty()) arrivals_.resize(graph_.map().claims.size());
  const auto first = static_cast<std::uint32_t>(from.index()), last = static_cast<std::uint32_t>(to.index());
  ++round_;
  std::vector<std::uint32_t> queue{first};
  arrivals_[first] = {round_, RelationId()};
  for (std::size_t head = 0; head < queue.size() && arrivals_[last].round != round_; ++head) {
    const ClaimId at(queue[head]);
    for (const auto& ids : {graph_.relations_from(at), graph_.relations_to(at)}) {
      if (ids.size() > budget_) return {};
      budget_ -= ids.size();
      for (const RelationId id : ids) visit(queue[head], id, queue);
    }
  }
  if (arrivals_[last].round != round_) return {};
  return walked_back(first, last);
}

void EquivalencePaths::visit(std::uint32_t at, RelationId id, std::vector<std::uint32_t>& queue) {
  const Relation& r = graph_.map()[id];
  if (r.kind != RelationKind::kEquivalence || !r.from.is_claim() || !r.to.is_claim()) return;
  const std::uint32_t next = other_end(r, at);
  if (arrivals_[next].round == round_) return;
  arrivals_[next] = {round_, id};
  queue.push_back(next);
}

std::vector<RelationId> EquivalencePaths::walked_back(std::uint32_t from, std::uint32_t to) const {
  std::vector<RelationId> path;
  for (std::uint32_t at = to; at != from; at = other_end(graph_.map()[path.back()], at))
    path.push_back(arrivals_[at].by);
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace stancemap
