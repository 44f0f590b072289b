// Per speech: claims that have to do with what was said before are marked, and the mark runs back along support through
// what the speech says for the first time.

#include "debate/late_arguments.h"

#include <algorithm>

#include "debate/case_claims.h"
#include "debate/sayings.h"

namespace stancemap {
namespace {

class LateArgumentSearch {
 public:
  LateArgumentSearch(const MapGraph& graph, const Utterances& said, const SpokenArguments& spoken)
      : graph_(graph),
        map_(graph.map()),
        said_(said),
        spoken_(spoken),
        sayings_(map_, said, PostAct::kAsserts),
        is_case_(case_claims(map_)),
        speech_of_(map_.claims.size()),
        answers_(map_.claims.size()) {}

  std::vector<LateArgument> run() {
    for (std::size_t t = 0; t < map_.threads.size(); ++t) {
      const Round& round = said_.round(ThreadId(t));
      for (std::uint32_t turn = 0; turn < round.turns.size(); ++turn) {
        if (round.turns[turn].kind == SpeechKind::kRebuttal && !round.posts[turn].empty())
          look_at(round.posts[turn], turn);
      }
    }
    return budget_ == 0 ? std::vector<LateArgument>() : std::move(out_);
  }

 private:
  void look_at(const std::vector<PostId>& posts, std::uint32_t turn) {
    ++speech_;
    start_ = said_.moment(posts.front());
    std::vector<ClaimId> waiting;
    for_each_claim(posts, [&](ClaimId claim) { speech_of_[claim.index()] = speech_; });
    for_each_claim(posts, [&](ClaimId claim) {
      if (has_to_do_with_before(claim)) waiting.push_back(claim);
    });
    spread(std::move(waiting));
    for (const PostId post : posts) {
      if (said_.moment(post).side == Moment::kNoSide) continue;
      for (std::uint32_t i = spoken_.first[post.index()]; i < spoken_.last[post.index()]; ++i) {
        const ClaimId head = spoken_.arguments[i].head;
        if (!answers_[head.index()] && !supports_another_post(head)) out_.push_back({head, post, turn});
      }
    }
  }

  template <class Use>
  void for_each_claim(const std::vector<PostId>& posts, Use use) const {
    for (const PostId post : posts) {
      for (std::uint32_t i = spoken_.first[post.index()]; i < spoken_.last[post.index()]; ++i) {
        const SpokenArgument& argument = spoken_.arguments[i];
        for (std::uint32_t at = argument.first; at < argument.last; ++at) use(spoken_.claims[at]);
      }
    }
  }

  /// The moment of the claim's own post, at the place where the speech starts.
  Moment start_for(ClaimId claim) const {
    Moment moment = start_;
    moment.side = said_.moment(said_.first_post(claim)).side;
    return moment;
  }

  bool has_to_do_with_before(ClaimId claim) {
    const Moment start = start_for(claim);
    if (start.side == Moment::kNoSide) return true;
    if (any_counts(claim, start)) return true;
    const auto uses = graph_.support().targets(graph_.vertex(claim));
    return std::any_of(uses.begin(), uses.end(), [&](Vertex use) {
      const Node node = graph_.node(use);
      return node.is_argument() && any_counts(node, start);
    });
  }

  /// Whether one of the node's relations leads to what was said before.
  bool any_counts(Node node, const Moment& start) {
    const auto from = graph_.relations_from(node), to = graph_.relations_to(node);
    const auto counts = [&](RelationId id, bool leaves) {
      if (!spend()) return true;
      const Relation& r = map_[id];
      return (leaves || is_symmetric(r.kind)) && leads_before(r.kind, leaves ? r.to : r.from, start);
    };
    return std::any_of(from.begin(), from.end(), [&](RelationId id) { return counts(id, true); }) ||
           std::any_of(to.begin(), to.end(), [&](RelationId id) { return counts(id, false); });
  }

  bool leads_before(RelationKind kind, Node to, const Moment& start) {
    switch (kind) {
      case RelationKind::kSupport:
        return to.is_claim() && !is_case_[to.index] && sayings_.earlier_by_the_same(to.claim(), start);
      case RelationKind::kEquivalence:
        return to.is_claim() && (sayings_.earlier_by_the_same(to.claim(), start) || is_of_another(to, start));
      default:
        return is_of_another(to, start);
    }
  }

  /// Whether another side said it before: a relation or an argument is said when a claim that it starts from is.
  bool is_of_another(Node node, const Moment& start) {
    if (node.is_relation()) node = map_[node.relation()].from;
    if (node.is_claim()) return sayings_.earlier_by_another(node.claim(), start);
    if (!node.is_argument()) return false;
    const std::vector<Ref<ClaimId>>& premises = map_[node.argument()].premises;
    return std::any_of(premises.begin(), premises.end(), [&](const Ref<ClaimId>& premise) {
      return spend() && sayings_.earlier_by_another(premise.id, start);
    });
  }

  void spread(std::vector<ClaimId> waiting) {
    const auto reach = [&](ClaimId claim) {
      if (claim && is_of_this_speech(claim) && !answers_[claim.index()]) waiting.push_back(claim);
    };
    while (!waiting.empty()) {
      const ClaimId claim = waiting.back();
      waiting.pop_back();
      if (answers_[claim.index()]) continue;
      answers_[claim.index()] = true;
      for (const RelationId id : graph_.relations_to(claim)) {
        const Relation& r = map_[id];
        if (r.kind != RelationKind::kSupport || !spend()) continue;
        if (r.from.is_claim()) reach(r.from.claim());
        if (!r.from.is_argument()) continue;
        for (const Ref<ClaimId>& premise : map_[r.from.argument()].premises) {
          if (spend()) reach(premise.id);
        }
      }
    }
  }

  bool is_of_this_speech(ClaimId claim) const { return speech_of_[claim.index()] == speech_; }

  /// Whether it stands under a new argument of another post of the speech, which is reported instead.
  bool supports_another_post(ClaimId head) {
    const auto leads_there = [&](Vertex to) {
      const ClaimId claim = graph_.node(to).claim();
      return claim && is_of_this_speech(claim) && !answers_[claim.index()] &&
             spoken_.of[claim.index()] != spoken_.of[head.index()];
    };
    const auto uses = graph_.support().targets(graph_.vertex(head));
    return std::any_of(uses.begin(), uses.end(), [&](Vertex use) {
      if (!graph_.node(use).is_argument()) return leads_there(use);
      const auto conclusions = graph_.support().targets(use);
      return std::any_of(conclusions.begin(), conclusions.end(), [&](Vertex to) { return spend() && leads_there(to); });
    });
  }

  bool spend() {
    if (budget_ > 0) --budget_;
    return budget_ > 0;
  }

  const MapGraph& graph_;
  const ArgumentMap& map_;
  const Utterances& said_;
  const SpokenArguments& spoken_;
  Sayings sayings_;
  std::vector<bool> is_case_;             // per claim
  std::vector<std::uint32_t> speech_of_;  // per claim: the rebuttal that says it first, counted from 1
  std::vector<bool> answers_;             // per claim: has to do with what was said before
  std::uint64_t budget_ = 20'000'000;
  std::uint32_t speech_ = 0;
  Moment start_;
  std::vector<LateArgument> out_;
};

}  // namespace

std::vector<LateArgument> late_arguments(const MapGraph& graph, const Utterances& said, const SpokenArguments& spoken) {
  return LateArgumentSearch(graph, said, spoken).run();
}

}  // namespace stancemap
