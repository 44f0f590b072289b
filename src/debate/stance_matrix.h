#pragma once
// A part of who holds what that fits a page: the most contested claims, and the participants who hold most on them.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "debate/agreement.h"

namespace stancemap {

struct StanceMatrixLimits {
  std::size_t claims = 40;
  std::size_t participants = 30;
};

struct StanceMatrix {
  static constexpr std::uint32_t kNoGroup = 0;

  std::vector<ClaimBalance> claims;         // most contested first
  std::vector<ParticipantId> participants;  // by group, the largest first; then those without one, in map order
  std::vector<std::uint32_t> groups;        // of each participant: from 1, or kNoGroup
  std::vector<const HeldStance*> cells;     // of each claim, one a participant; nullptr: nothing is known
  std::size_t claims_left_out = 0;
  std::size_t participants_left_out = 0;  // of those who hold anything on any claim

  const HeldStance* cell(std::size_t claim, std::size_t participant) const {
    return cells[claim * participants.size() + participant];
  }
};

/// `contested` as `contested_claims` gives it, or a part of it; `groups` as `like_minded_groups` gives it. The cells
/// point into `stances`. Of the participants, where they are too many, those with the most cells are shown, among
/// equals the first in map order; who has no cell in the claims that are shown is not. With `always`, that one is.
StanceMatrix stance_matrix(const ArgumentMap& map, const Stances& stances, std::span<const ClaimBalance> contested,
                           std::span<const LikeMinded> groups, const StanceMatrixLimits& limits,
                           ParticipantId always = {});

/// The group of each participant of the map, from 1, or StanceMatrix::kNoGroup.
std::vector<std::uint32_t> group_numbers(const ArgumentMap& map, std::span<const LikeMinded> groups);

/// The sign of a stance where there is room for one character only: + − ○ ? … for favor, against, neutral, query and
/// comment.
std::string_view stance_sign(StanceKind kind);

}  // namespace stancemap
