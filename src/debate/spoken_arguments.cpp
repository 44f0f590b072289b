#include "debate/spoken_arguments.h"

#include <algorithm>

#include "debate/case_claims.h"
#include "debate/look_budget.h"

namespace stancemap {
namespace {

class Gathering {
 public:
  Gathering(const MapGraph& graph, const Utterances& said)
      : graph_(graph), map_(graph.map()), said_(said), is_case_(case_claims(map_)), looks_(map_) {
    out_.of.assign(map_.claims.size(), SpokenArguments::kNone);
    out_.first.resize(map_.posts.size());
    out_.last.resize(map_.posts.size());
  }

  SpokenArguments run() {
    for (std::size_t t = 0; t < map_.threads.size(); ++t) {
      for (const PostId post : said_.posts(ThreadId(t))) add_post(post);
    }
    return std::move(out_);
  }

 private:
  bool is_new_in(ClaimId claim, PostId post) const { return said_.first_post(claim) == post; }

  void add_post(PostId post) {
    out_.first[post.index()] = static_cast<std::uint32_t>(out_.arguments.size());
    for (const bool heads_only : {true, false}) {  // what is left after the heads goes in circles
      for (const ClaimAct& act : map_[post].acts) {
        const ClaimId claim = act.claim.id;
        const bool is_open = act.act == PostAct::kAsserts && is_new_in(claim, post) && !is_taken(claim);
        if (is_open && (!heads_only || !supports_another(claim, post))) add_argument(claim, post);
      }
    }
    out_.last[post.index()] = static_cast<std::uint32_t>(out_.arguments.size());
  }

  bool is_taken(ClaimId claim) const { return out_.of[claim.index()] != SpokenArguments::kNone; }

  /// The case itself has no warrants: what supports it are arguments of their own.
  bool supports_another(ClaimId claim, PostId post) const {
    const auto leads_there = [&](Vertex to) {
      const Node node = graph_.node(to);
      return node.is_claim() && node.claim() != claim && !is_case_[node.index] && is_new_in(node.claim(), post);
    };
    const Digraph& support = graph_.support();
    const auto targets = support.targets(graph_.vertex(claim));
    return std::any_of(targets.begin(), targets.end(), [&](Vertex to) {
      if (!graph_.node(to).is_argument()) return leads_there(to);
      const auto conclusions = support.targets(to);
      return std::any_of(conclusions.begin(), conclusions.end(), leads_there);
    });
  }

  void add_argument(ClaimId head, PostId post) {
    const auto index = static_cast<std::uint32_t>(out_.arguments.size());
    const auto first = static_cast<std::uint32_t>(out_.claims.size());
    const auto take = [&](ClaimId claim) {
      if (!claim || is_taken(claim) || !is_new_in(claim, post)) return;
      out_.of[claim.index()] = index;
      out_.claims.push_back(claim);
    };
    take(head);
    take_other_premises(head, take);
    for (std::size_t at = first; at < out_.claims.size(); ++at) {
      if (is_case_[out_.claims[at].index()]) continue;
      for (const RelationId id : graph_.relations_to(out_.claims[at])) {
        const Relation& r = map_[id];
        if (r.kind != RelationKind::kSupport) continue;
        if (r.from.is_claim()) take(r.from.claim());
        if (!r.from.is_argument()) continue;
        for (const Ref<ClaimId>& premise : map_[r.from.argument()].premises) take(premise.id);
      }
    }
    out_.arguments.push_back({head, post, first, static_cast<std::uint32_t>(out_.claims.size())});
  }

  /// What does nothing but work together with the head is no argument of its own.
  template <class Take>
  void take_other_premises(ClaimId head, Take take) {
    for (const Vertex use : graph_.support().targets(graph_.vertex(head))) {
      if (!graph_.node(use).is_argument()) continue;
      for (const Ref<ClaimId>& premise : map_[graph_.node(use).argument()].premises) {
        if (!looks_.spend()) return;
        if (graph_.relations_from(premise.id).empty()) take(premise.id);
      }
    }
  }

  const MapGraph& graph_;
  const ArgumentMap& map_;
  const Utterances& said_;
  std::vector<bool> is_case_;  // per claim
  LookBudget looks_;
  SpokenArguments out_;
};

}  // namespace

SpokenArguments spoken_arguments(const MapGraph& graph, const Utterances& said) {
  return Gathering(graph, said).run();
}

Span place_said(const ArgumentMap& map, PostId post, ClaimId claim, PostAct act) {
  const std::vector<ClaimAct>& acts = map[post].acts;
  const auto at = std::find_if(acts.begin(), acts.end(),
                               [&](const ClaimAct& one) { return one.act == act && one.claim.id == claim; });
  return at == acts.end() ? Span() : at->claim.span;
}

}  // namespace stancemap
