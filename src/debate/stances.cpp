#include "debate/stances.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace stancemap {
namespace {

/// When an event happens: its post's place, its rank in the post, and the order in which it was found.
struct TimedEvent {
  StanceEvent event;
  std::uint64_t time = 0;
  std::uint32_t rank = 0;
};

constexpr std::uint64_t kAtTheEnd = ~std::uint64_t{0};
constexpr std::uint32_t kDeclaredRank = 0xFFFF'FFFF;

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
      if (is_contradiction && contradictions[from.index] > kMostContradictions) return;
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

class Collector {
 public:
  explicit Collector(const MapGraph& graph)
      : graph_(graph), map_(graph.map()), opponents_(graph), assertions_(map_.claims.size()) {}

  std::vector<TimedEvent> run() {
    find_times();
    for (const Thread& thread : map_.threads) {
      for (const PostId post : thread.posts) add_post(post);
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

  void find_times() {
    times_.resize(map_.posts.size(), kAtTheEnd);
    std::uint64_t time = 0;
    for (const Thread& thread : map_.threads) {
      for (const PostId post : thread.posts) times_[post.index()] = time++;
    }
  }

  void add(StanceEvent event, std::uint32_t rank) {
    if (!event.who || !event.claim) return;
    const std::uint64_t time = event.post ? times_[event.post.index()] : kAtTheEnd;
    events_.push_back({std::move(event), time, rank});
  }

  void add_post(PostId id) {
    const Post& post = map_[id];
    if (!post.by) return;
    std::uint32_t rank = 0;
    for (const ClaimAct& act : post.acts) {
      add({post.by, act.claim.id, kind_of(act.act), reason_of(act.act), id, {}, 0, act.claim.span}, rank++);
      if (act.act != PostAct::kAsserts) continue;
      assertions_[act.claim.id.index()].push_back({post.by, id, act.claim.span});
      add_attacks(act.claim.id, post.by, id, act.claim.span, rank);
    }
  }

  /// What somebody who asserts `attacker` is against.
  void add_attacks(Node attacker, ParticipantId who, PostId post, Span span, std::uint32_t& rank) {
    const Vertex from = graph_.vertex(attacker);
    const std::span<const Vertex> opponents = opponents_.claims(from);
    for (std::size_t i = 0; i < opponents.size(); ++i) {
      add({who, ClaimId(opponents[i]), StanceKind::kAgainst, StanceReason::kAttacks, post, opponents_.relation(from, i),
           0, span},
          rank++);
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
      std::uint32_t rank = kDeclaredRank / 2;
      add_attacks(id, candidate.who, last->post, last->span, rank);
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
          kDeclaredRank);
    }
  }

  const MapGraph& graph_;
  const ArgumentMap& map_;
  Opponents opponents_;
  std::vector<std::uint64_t> times_;                // per post
  std::vector<std::vector<Assertion>> assertions_;  // per claim
  std::vector<TimedEvent> events_;
};

/// The event that decides among [first, last); `last` when there is none.
template <class Counts>
std::uint32_t deciding(const std::vector<StanceEvent>& events, std::uint32_t first, std::uint32_t last, Counts counts) {
  std::uint32_t fallback = last;
  for (std::uint32_t i = last; i-- > first;) {
    if (!counts(events[i])) continue;
    if (is_held(events[i].kind)) return i;
    if (fallback == last) fallback = i;
  }
  return fallback;
}

void add_position(Stances& out, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t shown_by = deciding(out.events, first, last, [](const StanceEvent&) { return true; });
  const StanceEvent& decides = out.events[shown_by];
  HeldStance one{decides.who, decides.claim, decides.kind, first, last, shown_by, false};
  for (std::uint32_t i = first; i < shown_by && is_held(decides.kind); ++i) {
    if (is_held(out.events[i].kind) && out.events[i].kind != decides.kind) one.changed = true;
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

std::optional<StanceKind> Stances::derived(const HeldStance& one) const {
  const std::uint32_t at = deciding(events, one.first, one.last,
                                    [](const StanceEvent& event) { return event.reason != StanceReason::kDeclared; });
  return at == one.last ? std::nullopt : std::optional(events[at].kind);
}

Stances stances_of(const MapGraph& graph) {
  std::vector<TimedEvent> timed = Collector(graph).run();
  std::stable_sort(timed.begin(), timed.end(), [](const TimedEvent& a, const TimedEvent& b) {
    return std::tie(a.event.who, a.event.claim, a.time, a.rank) < std::tie(b.event.who, b.event.claim, b.time, b.rank);
  });
  Stances out;
  out.events.reserve(timed.size());
  for (TimedEvent& one : timed) out.events.push_back(one.event);
  for (std::uint32_t first = 0; first < out.events.size();) {
    std::uint32_t last = first + 1;
    const StanceEvent& event = out.events[first];
    while (last < out.events.size() && out.events[last].who == event.who && out.events[last].claim == event.claim)
      ++last;
    add_position(out, first, last);
    first = last;
  }
  return out;
}

}  // namespace stancemap
