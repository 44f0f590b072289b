#include "debate/stances.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

#include "debate/look_budget.h"
#include "debate/speeches.h"

namespace stancemap {
namespace {

/// When an event happens: its post's place, its rank in the post, and the order in which it was found.
struct TimedEvent {
  StanceEvent event;
  std::uint64_t time = 0;
  std::uint32_t rank = 0;
};

constexpr std::uint64_t kAfterAllPosts = ~std::uint64_t{0};
constexpr std::uint32_t kDeclarationRank = 0xFFFF'FFFF;

StanceKind kind_of(PostAct act) {
  constexpr std::array<StanceKind, 5> kKinds{StanceKind::kFavor, StanceKind::kQuery, StanceKind::kFavor,
                                             StanceKind::kComment, StanceKind::kNeutral};
  return kKinds[static_cast<std::size_t>(act)];
}

StanceReason reason_of(PostAct act) {
  constexpr std::array<StanceReason, 5> kReasons{StanceReason::kAsserts, StanceReason::kQuestions,
                                                 StanceReason::kConcedes, StanceReason::kQuotes,
                                                 StanceReason::kWithdraws};
  return kReasons[static_cast<std::size_t>(act)];
}

/// What somebody is against who asserts a claim, or all premises of an argument. Looked up once and kept: a claim that
/// 30,000 posts assert may have as many relations.
class Opponents {
 public:
  explicit Opponents(const MapGraph& graph) {
    const ArgumentMap& map = graph.map();
    std::vector<std::uint32_t> contradictions(map.claims.size());
    for (const Relation& r : map.relations) {
      if (r.kind != RelationKind::kContradiction || !r.from.is_claim() || !r.to.is_claim()) continue;
      ++contradictions[r.from.index];
      if (r.from != r.to) ++contradictions[r.to.index];
    }
    std::vector<Edge> edges;
    const auto add = [&](std::size_t id, Node from, Node to) {
      if (!to.is_claim() || (!from.is_claim() && !from.is_argument())) return;
      const bool is_contradiction = map.relations[id].kind == RelationKind::kContradiction;
      if (is_contradiction && from.is_claim() && contradictions[from.index] > kMostContradictions) return;
      edges.emplace_back(graph.vertex(from), graph.vertex(to));
      relations_.emplace_back(id);
    };
    for (std::size_t i = 0; i < map.relations.size(); ++i) {
      const Relation& r = map.relations[i];
      if (r.kind == RelationKind::kAttack || r.kind == RelationKind::kContradiction) add(i, r.from, r.to);
    }
    for (std::size_t i = 0; i < map.relations.size(); ++i) {
      const Relation& r = map.relations[i];
      if (r.kind == RelationKind::kContradiction && r.from != r.to) add(i, r.to, r.from);
    }
    graph_ = Digraph(map.claims.size() + map.arguments.size(), edges);
  }

  std::span<const Vertex> claims(Vertex attacker) const { return graph_.targets(attacker); }
  /// Parallel to `claims`.
  RelationId relation(Vertex attacker, std::size_t i) const { return relations_[graph_.edges(attacker)[i]]; }

 private:
  std::vector<RelationId> relations_;  // per edge
  Digraph graph_;
};

class EventCollector {
 public:
  explicit EventCollector(const MapGraph& graph)
      : graph_(graph), map_(graph.map()), opponents_(graph), looks_(map_), assertions_(map_.claims.size()) {}

  std::vector<TimedEvent> run() {
    times_.resize(map_.posts.size(), kAfterAllPosts);
    std::uint64_t time = 0;
    for (std::size_t i = 0; i < map_.threads.size(); ++i) {
      for (const PostId post : spoken_order(map_, round_of(map_, ThreadId(i)))) {
        times_[post.index()] = time++;
        add_post(post);
      }
    }
    for (std::size_t i = 0; i < map_.arguments.size(); ++i) add_argument(ArgumentId(i));
    add_declared();
    return std::move(events_);
  }

 private:
  /// A participant who asserted a claim, and when first.
  struct Assertion {
    ParticipantId who;
    PostId post;
    Span span;
  };

  void add(StanceEvent event, std::uint32_t rank) {
    if (!event.who || !event.claim) return;
    const std::uint64_t time = event.post ? times_[event.post.index()] : kAfterAllPosts;
    events_.push_back({std::move(event), time, rank});
  }

  void add_post(PostId id) {
    const Post& post = map_[id];
    if (!post.by) return;
    std::uint32_t rank = 0;
    for (const ClaimAct& act : post.acts) {
      const bool is_asked = act.act == PostAct::kAsserts && map_[act.claim.id].kind == ClaimKind::kQuestion;
      const PostAct shown = is_asked ? PostAct::kQuestions : act.act;
      add({post.by, act.claim.id, kind_of(shown), reason_of(shown), id, {}, 0, act.claim.span}, rank++);
      if (act.act == PostAct::kWithdraws) add_withdrawn_attacks(act, post.by, id, rank);
      if (act.act != PostAct::kAsserts) continue;
      if (!is_asked) assertions_[act.claim.id.index()].push_back({post.by, id, act.claim.span});
      add_attacks(act.claim.id, {post.by, id, act.claim.span}, is_asked, rank);
    }
  }

  /// What somebody who asserts `attacker` is against, or questions when it is a question.
  void add_attacks(Node attacker, const Assertion& said, bool is_asked, std::uint32_t& rank) {
    const StanceKind kind = is_asked ? StanceKind::kQuery : StanceKind::kAgainst;
    const StanceReason reason = is_asked ? StanceReason::kQuestions : StanceReason::kAttacks;
    const Vertex from = graph_.vertex(attacker);
    const std::span<const Vertex> opponents = opponents_.claims(from);
    for (std::size_t i = 0; i < opponents.size() && looks_.spend(); ++i) {
      add({said.who, ClaimId(opponents[i]), kind, reason, said.post, opponents_.relation(from, i), 0, said.span},
          rank++);
    }
  }

  /// Who takes an attacker back, or a premise of one, is against what it attacks no more. Whether they were is found
  /// out when all is known (`end_attacks`).
  void add_withdrawn_attacks(const ClaimAct& act, ParticipantId who, PostId post, std::uint32_t& rank) {
    const auto add_all = [&](Vertex attacker) {
      const std::span<const Vertex> opponents = opponents_.claims(attacker);
      for (std::size_t i = 0; i < opponents.size() && looks_.spend(); ++i) {
        add({who, ClaimId(opponents[i]), StanceKind::kNeutral, StanceReason::kWithdraws, post,
             opponents_.relation(attacker, i), 0, act.claim.span},
            rank++);
      }
    };
    const Vertex claim = graph_.vertex(act.claim.id);
    add_all(claim);
    for (const Vertex use : graph_.support().targets(claim)) {
      if (graph_.node(use).is_argument() && looks_.spend()) add_all(use);
    }
  }

  void add_argument(ArgumentId id) {
    const std::vector<Ref<ClaimId>>& premises = map_[id].premises;
    const auto attacks = graph_.relations_from(id);
    const bool is_attack = std::any_of(attacks.begin(), attacks.end(),
                                       [&](RelationId r) { return map_[r].kind == RelationKind::kAttack; });
    if (premises.empty() || !is_attack) return;
    const auto rarest = std::min_element(premises.begin(), premises.end(), [&](const auto& a, const auto& b) {
      return assertions_[a.id.index()].size() < assertions_[b.id.index()].size();
    });
    ParticipantId before;
    std::vector<Assertion> candidates = assertions_[rarest->id.index()];
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Assertion& a, const Assertion& b) { return a.who < b.who; });
    for (const Assertion& candidate : candidates) {
      if (candidate.who == before) continue;
      before = candidate.who;
      const Assertion* last = last_first_assertion(premises, candidate.who);
      if (last == nullptr) continue;
      std::uint32_t rank = kDeclarationRank / 2;
      add_attacks(id, *last, false, rank);
    }
  }

  /// When the last of the premises was asserted for the first time; nullptr when `who` did not assert them all.
  const Assertion* last_first_assertion(const std::vector<Ref<ClaimId>>& premises, ParticipantId who) {
    const Assertion* last = nullptr;
    for (const Ref<ClaimId>& premise : premises) {
      const std::vector<Assertion>& all = by_speaker(premise.id);
      const auto at = std::lower_bound(all.begin(), all.end(), who,
                                       [](const Assertion& a, ParticipantId wanted) { return a.who < wanted; });
      if (at == all.end() || at->who != who) return nullptr;
      if (last == nullptr || times_[last->post.index()] < times_[at->post.index()]) last = &*at;
    }
    return last;
  }

  /// The assertions of a claim by participant; of one participant the first stays first.
  const std::vector<Assertion>& by_speaker(ClaimId claim) {
    std::vector<Assertion>& all = assertions_[claim.index()];
    const auto less = [](const Assertion& a, const Assertion& b) { return a.who < b.who; };
    if (!std::is_sorted(all.begin(), all.end(), less)) std::stable_sort(all.begin(), all.end(), less);
    return all;
  }

  void add_declared() {
    for (std::uint32_t i = 0; i < map_.stances.size(); ++i) {
      const Stance& stance = map_.stances[i];
      add({stance.who.id, stance.claim.id, stance.kind, StanceReason::kDeclared, stance.post.id, {}, i, stance.span},
          kDeclarationRank);
    }
  }

  const MapGraph& graph_;
  const ArgumentMap& map_;
  Opponents opponents_;
  LookBudget looks_;                                // for what attacks show and what withdrawals end
  std::vector<std::uint64_t> times_;                // per post
  std::vector<std::vector<Assertion>> assertions_;  // per claim
  std::vector<TimedEvent> events_;
};

/// Whether a post asserts the claim, or the map declares a stance for that post. (A concession does not take back that
/// somebody speaks against the claim: it is what turns them.)
bool says_outright(const StanceEvent& event) {
  return event.reason == StanceReason::kDeclared || event.reason == StanceReason::kAsserts;
}

/// Marks what attacks show in posts that say it outright. The events of a post stand together.
void overrule_attacks(std::span<TimedEvent> events) {
  for (std::size_t first = 0; first < events.size();) {
    const PostId post = events[first].event.post;
    std::size_t last = first;
    bool is_said = false;
    for (; last < events.size() && events[last].event.post == post; ++last)
      is_said = is_said || (post && says_outright(events[last].event));
    for (; first < last; ++first)
      events[first].event.overruled = is_said && events[first].event.reason == StanceReason::kAttacks;
  }
}

/// Leaves of the withdrawals of attackers those that end the last attack by which somebody is against the claim.
void end_attacks(std::vector<TimedEvent>& events) {
  const auto ends_attack = [](const TimedEvent& one) {
    return one.event.reason == StanceReason::kWithdraws && one.event.via;
  };
  if (std::none_of(events.begin(), events.end(), ends_attack)) return;
  std::unordered_map<std::uint32_t, bool> attacks;  // relations: whether it still counts
  std::size_t live = 0;
  bool is_against_by_attack = false;
  std::erase_if(events, [&](const TimedEvent& one) {
    const StanceEvent& event = one.event;
    if (!ends_attack(one)) {
      if (event.reason == StanceReason::kAttacks && !event.overruled) {
        bool& counts = attacks[static_cast<std::uint32_t>(event.via.index())];
        if (!counts) ++live;
        counts = true;
      }
      if (begins_to_hold(event)) is_against_by_attack = event.reason == StanceReason::kAttacks;
      return false;
    }
    const auto at = attacks.find(static_cast<std::uint32_t>(event.via.index()));
    if (at == attacks.end() || !at->second) return true;
    at->second = false;
    const bool ends = --live == 0 && is_against_by_attack;
    if (ends) is_against_by_attack = false;
    return !ends;
  });
}

/// The event that decides among [first, last).
std::uint32_t deciding(const std::vector<StanceEvent>& events, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = last; i-- > first;) {
    if (begins_to_hold(events[i])) return i;
  }
  return last - 1;
}

void add_position(Stances& out, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t shown_by = deciding(out.events, first, last);
  const StanceEvent& decides = out.events[shown_by];
  HeldStance one{decides.who, decides.claim, decides.kind, first, last, shown_by, false};
  for (std::uint32_t i = first; i < shown_by && is_held(decides.kind); ++i) {
    if (begins_to_hold(out.events[i]) && out.events[i].kind != decides.kind) one.changed = true;
  }
  out.held.push_back(one);
}

}  // namespace

std::string_view stance_reason_name(StanceReason reason) {
  constexpr std::array<std::string_view, 7> kNames{"asserts",   "attacks", "concedes", "withdraws",
                                                   "questions", "quotes",  "declared"};
  return kNames[static_cast<std::size_t>(reason)];
}

const HeldStance* Stances::find(ParticipantId who, ClaimId claim) const {
  const auto at = std::lower_bound(held.begin(), held.end(), std::tie(who, claim),
                                   [](const HeldStance& p, const auto& key) { return std::tie(p.who, p.claim) < key; });
  return at != held.end() && at->who == who && at->claim == claim ? &*at : nullptr;
}

Stances stances_of(const MapGraph& graph) {
  std::vector<TimedEvent> timed = EventCollector(graph).run();
  std::stable_sort(timed.begin(), timed.end(), [](const TimedEvent& a, const TimedEvent& b) {
    return std::tie(a.event.who, a.event.claim, a.time, a.rank) < std::tie(b.event.who, b.event.claim, b.time, b.rank);
  });
  Stances out;
  out.events.reserve(timed.size());
  std::vector<TimedEvent> pair;
  for (std::size_t first = 0; first < timed.size();) {
    std::size_t last = first + 1;
    const StanceEvent& event = timed[first].event;
    while (last < timed.size() && timed[last].event.who == event.who && timed[last].event.claim == event.claim) ++last;
    pair.assign(timed.begin() + static_cast<std::ptrdiff_t>(first), timed.begin() + static_cast<std::ptrdiff_t>(last));
    overrule_attacks(pair);
    end_attacks(pair);
    const auto begin = static_cast<std::uint32_t>(out.events.size());
    for (const TimedEvent& one : pair) out.events.push_back(one.event);
    if (!pair.empty()) add_position(out, begin, static_cast<std::uint32_t>(out.events.size()));
    first = last;
  }
  return out;
}

}  // namespace stancemap
