#include "debate/blocks.h"

#include <algorithm>

#include "debate/case_claims.h"
#include "debate/utterances.h"

namespace stancemap {
namespace {

class Search {
 public:
  explicit Search(const MapGraph& graph)
      : graph_(graph),
        map_(graph.map()),
        is_case_(case_claims(map_)),
        sides_(map_.claims.size()),
        claims_(map_.claims.size()),
        arguments_(map_.arguments.size()) {
    find_sides();
  }

  std::vector<Block> run() {
    find_answers();
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < map_.claims.size(); ++i) {
      const ClaimId claim(i);
      if (!is_of_opponents(claim) || !is_argument(claim)) continue;
      blocks.push_back({claim, sides_[i], map_.claims[i].details->owner.id, is_answered(claim) || budget_ == 0});
    }
    return blocks;
  }

 private:
  void find_sides() {
    const Utterances said(map_);
    for (std::size_t i = 0; i < map_.claims.size(); ++i) {
      sides_[i] = map_.claims[i].details->side.text;
      const PostId post = said.first_post(ClaimId(i));
      if (!sides_[i].empty() || !post || said.moment(post).side == Moment::kNoSide) continue;
      sides_[i] = said.sides()[said.moment(post).side];
    }
  }
  std::string_view side_of_claim(ClaimId claim) const { return sides_[claim.index()]; }
  bool is_of_opponents(ClaimId claim) const {
    return !side_of_claim(claim).empty() && side_of_claim(claim) != map_.prepares.text;
  }

  /// What a claim does to others, by itself or with others as an argument.
  bool is_argument(ClaimId claim) {
    if (map_[claim].thesis) return true;
    bool supports = false;
    if (acts_on_others(claim, supports)) return true;
    for (const Vertex to : graph_.support().targets(graph_.vertex(claim))) {
      const Node node = graph_.node(to);
      if (node.is_argument() && acts_on_others(node, supports)) return true;
    }
    return !supports;
  }
  /// Whether it attacks something or supports a thesis; `supports` is set when it supports anything.
  bool acts_on_others(Node node, bool& supports) {
    for (const RelationId id : graph_.relations_from(node)) {
      const Relation& r = map_[id];
      if (!spend()) return false;
      if (r.kind == RelationKind::kSupport) {
        supports = true;
        if (r.to.is_claim() && map_[r.to.claim()].thesis) return true;
      } else if (r.kind != RelationKind::kEquivalence) {
        return true;
      }
    }
    if (!node.is_claim()) return false;  // only claims contradict each other
    const auto to = graph_.relations_to(node);
    return std::any_of(to.begin(), to.end(),
                       [&](RelationId id) { return map_[id].kind == RelationKind::kContradiction; });
  }

  void find_answers() {
    for (std::size_t i = 0; i < map_.arguments.size(); ++i) {
      const std::string_view side = side_of_argument(ArgumentId(i));
      if (!side.empty() && is_undercut_with_uses(ArgumentId(i), side)) answer(ArgumentId(i), side);
    }
    for (std::size_t i = 0; i < map_.claims.size(); ++i) {
      const ClaimId claim(i);
      if (is_of_opponents(claim) && is_met(claim)) answer(claim, side_of_claim(claim));
    }
  }

  /// The side of all its premises; empty where they have none or several.
  std::string_view side_of_argument(ArgumentId argument) const {
    std::string_view common;
    for (const Ref<ClaimId>& premise : map_[argument].premises) {
      if (!is_of_opponents(premise.id) || (!common.empty() && side_of_claim(premise.id) != common)) return {};
      common = side_of_claim(premise.id);
    }
    return common;
  }

  bool is_met(ClaimId claim) {
    const std::string_view of = side_of_claim(claim);
    for (const RelationId id : graph_.relations_to(claim)) {
      const Relation& r = map_[id];
      const bool is_against =
          r.kind == RelationKind::kAttack || (r.kind == RelationKind::kContradiction && !is_case(r.from));
      if (is_against && is_of_others(r.from, of)) return true;
    }
    for (const RelationId id : graph_.relations_from(claim)) {
      const Relation& r = map_[id];
      if (r.kind == RelationKind::kContradiction && !is_case(r.to) && is_of_others(r.to, of)) return true;
    }
    return is_undercut_in_use(claim, of);
  }
  /// What the claim is against, and not what answers it.
  bool is_case(Node node) const { return node.is_claim() && is_case_[node.index]; }
  bool is_undercut_with_uses(Node node, std::string_view side) {
    return is_undercut(node, side) || is_undercut_in_use(node, side);
  }
  bool is_undercut_in_use(Node node, std::string_view side) {
    const auto from = graph_.relations_from(node);
    return std::any_of(from.begin(), from.end(), [&](RelationId id) { return is_undercut(id, side); });
  }
  bool is_undercut(Node target, std::string_view side) {
    const auto to = graph_.relations_to(target);
    return std::any_of(to.begin(), to.end(), [&](RelationId id) {
      return map_[id].kind == RelationKind::kUndercut && is_of_others(map_[id].from, side);
    });
  }
  bool is_of_others(Node node, std::string_view than) {
    if (node.is_claim()) return side_of_claim(node.claim()) != than;
    if (!node.is_argument()) return false;
    const std::vector<Ref<ClaimId>>& premises = map_[node.argument()].premises;
    return std::any_of(premises.begin(), premises.end(),
                       [&](const Ref<ClaimId>& premise) { return spend() && side_of_claim(premise.id) != than; });
  }

  /// Marks a node as answered, and all of that side that stands on it.
  void answer(Node start, std::string_view side) {
    waiting_.assign(1, start);
    while (!waiting_.empty()) {
      const Node node = waiting_.back();
      waiting_.pop_back();
      std::vector<bool>& marks = node.is_claim() ? claims_ : arguments_;
      if (marks[node.index]) continue;
      marks[node.index] = true;
      for (const Vertex to : graph_.support().targets(graph_.vertex(node))) {
        const Node next = graph_.node(to);
        if (next.is_argument() || side_of_claim(next.claim()) == side) waiting_.push_back(next);
      }
    }
  }

  bool is_answered(ClaimId claim) const {
    if (claims_[claim.index()]) return true;
    const auto uses = graph_.support().targets(graph_.vertex(claim));
    return std::any_of(uses.begin(), uses.end(), [&](Vertex use) {
      return graph_.node(use).is_argument() && arguments_[graph_.node(use).index];
    });
  }

  bool spend() {
    if (budget_ > 0) --budget_;
    return budget_ > 0;
  }

  const MapGraph& graph_;
  const ArgumentMap& map_;
  std::vector<bool> is_case_;             // per claim
  std::vector<std::string_view> sides_;   // per claim
  std::vector<bool> claims_, arguments_;  // that are answered
  std::vector<Node> waiting_;
  std::uint64_t budget_ = 20'000'000;
};

}  // namespace

std::vector<Block> blocks_of(const MapGraph& graph) {
  return graph.map().prepares.empty() ? std::vector<Block>() : Search(graph).run();
}

}  // namespace stancemap
