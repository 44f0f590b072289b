#include "checks/figure_disputes.h"

#include <algorithm>

namespace stancemap {
namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;

class Collector {
 public:
  explicit Collector(const ArgumentMap& map) : map_(map), has_figure_(map.claims.size()) {
    for (const Figure& figure : map.figures) has_figure_[figure.claim.id.index()] = true;
    for (const Argument& argument : map.arguments) {
      std::vector<std::uint32_t>& claims = premises_.emplace_back();
      for (const auto& premise : argument.premises) add(premise.id, claims);
    }
  }

  void note(const Relation& r) {
    if (r.kind == RelationKind::kAttack || r.kind == RelationKind::kContradiction) {
      note_all(r.from, r.to);
    } else if (r.kind == RelationKind::kUndercut) {
      const Node cut = r.to.is_relation() ? map_[r.to.relation()].from : r.to;
      note_all(r.from, cut);
    }
  }

  std::vector<Pair> sorted_pairs() {
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    return std::move(pairs_);
  }

 private:
  void add(ClaimId id, std::vector<std::uint32_t>& claims) const {
    if (id && has_figure_[id.index()]) claims.push_back(static_cast<std::uint32_t>(id.index()));
  }

  // The claim itself, or the premises of the argument; only those with figures.
  const std::vector<std::uint32_t>& claims_of(Node node, std::vector<std::uint32_t>& single) const {
    if (node.is_argument()) return premises_[node.index];
    if (node.is_claim()) add(node.claim(), single);
    return single;
  }

  void note_all(Node left, Node right) {
    std::vector<std::uint32_t> left_single, right_single;
    const std::vector<std::uint32_t>& some = claims_of(left, left_single);
    const std::vector<std::uint32_t>& others = claims_of(right, right_single);
    if (others.empty()) return;
    for (const std::uint32_t a : some) {
      for (const std::uint32_t b : others) {
        if (pairs_.size() >= 2 * Disputes::kMostPairs) return;
        if (a == b) continue;
        pairs_.emplace_back(a, b);
        pairs_.emplace_back(b, a);
      }
    }
  }

  const ArgumentMap& map_;
  std::vector<bool> has_figure_;
  std::vector<std::vector<std::uint32_t>> premises_;  // with figures, of each argument
  std::vector<Pair> pairs_;
};

}  // namespace

Disputes::Disputes(const ArgumentMap& map) : first_(map.claims.size() + 1) {
  if (map.figures.empty()) return;
  Collector collector(map);
  for (const Relation& relation : map.relations) collector.note(relation);
  for (const auto& [a, b] : collector.sorted_pairs()) {
    ++first_[a + 1];
    others_.push_back(b);
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
}

bool Disputes::are_at_odds(std::uint32_t a, std::uint32_t b) const {
  const auto others = of(a);
  return std::binary_search(others.begin(), others.end(), b);
}

std::span<const std::uint32_t> Disputes::of(std::uint32_t claim) const {
  return {others_.data() + first_[claim], others_.data() + first_[claim + 1]};
}

}  // namespace stancemap
