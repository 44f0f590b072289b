#pragma once
// Since when somebody holds what they hold, and who moved from what to what.

#include <cstdint>
#include <vector>

#include "debate/stances.h"

namespace stancemap {

/// favor, against or neutral behind another one of them.
struct StanceChange {
  ParticipantId who;
  ClaimId claim;
  StanceKind from = StanceKind::kFavor, to = StanceKind::kFavor;
  std::uint32_t event = 0;  // in Stances::events: the one that shows `to`
};

/// By participant, claim and time; who moves twice is there twice. Linear in the events.
std::vector<StanceChange> changes_of(const Stances& stances);

/// The event in Stances::events from which on `one` is held without a break: nothing held is anything else from there
/// to the end. For a query or comment, likewise among those.
std::uint32_t since(const Stances& stances, const HeldStance& one);

}  // namespace stancemap
