#pragma once
// Who holds what: stances as declared in the map, and as posts show them.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "graph/map_graph.h"

namespace stancemap {

/// What shows a stance.
enum class StanceReason : std::uint8_t {
  kAsserts,    // the post asserts the claim: favor
  kAttacks,    // the post asserts what attacks or contradicts the claim: against
  kConcedes,   // favor from there on
  kWithdraws,  // neutral from there on: the post withdraws the claim, or the last that its author said against it
  kQuestions,  // query: the post questions the claim, or asserts a claim of kind question, or what such a one attacks
  kQuotes,     // comment
  kDeclared    // `stances` of the map
};
/// "asserts", "attacks", "concedes", "withdraws", "questions", "quotes", "declared".
std::string_view stance_reason_name(StanceReason reason);

/// One thing that shows a stance.
struct StanceEvent {
  ParticipantId who;
  ClaimId claim;
  StanceKind kind = StanceKind::kFavor;
  StanceReason reason = StanceReason::kAsserts;
  PostId post;               // not valid: declared outside of posts
  RelationId via;            // the attack or contradiction that leads to the claim, where there is one
  std::uint32_t stance = 0;  // kDeclared: index in the map's stances
  Span span;                 // where it is written
  bool overruled = false;    // kAttacks: the same post asserts the claim, or a stance is declared for it
};

/// What one participant thinks of one claim at the end, and how they came there.
struct HeldStance {
  ParticipantId who;
  ClaimId claim;
  StanceKind kind = StanceKind::kFavor;
  std::uint32_t first = 0, last = 0;  // its events: [first, last) in Stances::events
  std::uint32_t shown_by = 0;         // the event that decides
  bool changed = false;               // favor, against and neutral: there was another one of them before
};

/// Who asserts a claim that contradicts more claims than this is not taken to be against each of them; who asserts one
/// of those is against that claim all the same. Otherwise 10,000 people who assert a thesis with 10,000 opponents would
/// hold 100 million stances.
inline constexpr std::uint32_t kMostContradictions = 64;

/// What everybody holds, by participant and claim, in map order; only pairs of which something is known (sparse).
///
/// The events of a pair stand in order of time: threads in map order, posts as they were spoken, in a post what it
/// asserts before what it concedes and withdraws, then stances that are declared for the post. Stances declared without
/// a post come last. The last of favor, against and neutral decides; where there is none of them, the last event.
///
/// Who asserts what attacks a claim may only qualify it. So what an attack shows is overruled where the same post
/// asserts the claim itself, and by a stance on it that is declared for that post, be it a comment. Who takes back all
/// they asserted against a claim is neutral on it from there on. Who asserts a claim of kind question holds nothing:
/// they ask.
///
/// An argument attacks for a participant once they asserted all its premises. What is only said of a claim that is
/// equivalent is not carried over. What attacks show is looked up within a LookBudget: of 100,000 posts that all assert
/// what attacks 100,000 claims, only the first ones show it. O(n log n) for n acts, stances and attacks of asserted
/// claims; arguments add a look at each assertion of their rarest premise, times the premises.
struct Stances {
  std::vector<StanceEvent> events;  // by participant, claim and time
  std::vector<HeldStance> held;     // by participant, then claim

  std::span<const StanceEvent> events_of(const HeldStance& one) const {
    return {events.data() + one.first, events.data() + one.last};
  }
  /// What a participant holds on a claim; nullptr when nothing is known. Logarithmic.
  const HeldStance* find(ParticipantId who, ClaimId claim) const;
};

Stances stances_of(const MapGraph& graph);

/// favor, against and neutral are held; query and comment are not.
inline bool is_held(StanceKind kind) {
  return kind == StanceKind::kFavor || kind == StanceKind::kAgainst || kind == StanceKind::kNeutral;
}
/// Whether from this event on somebody holds what it shows.
inline bool begins_to_hold(const StanceEvent& event) {
  return is_held(event.kind) && !event.overruled;
}

}  // namespace stancemap
