#include "debate/stance_matrix.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace stancemap {
namespace {

struct Candidate {
  ParticipantId who;
  std::size_t cells = 0;  // in the claims that are shown
};

/// Who holds anything, in map order, with how much of it is shown.
std::vector<Candidate> candidates(const ArgumentMap& map, const Stances& stances, const StanceMatrix& matrix) {
  std::vector<bool> is_shown(map.claims.size());
  for (const ClaimBalance& one : matrix.claims) is_shown[one.claim.index()] = true;
  std::vector<Candidate> all;
  for (const HeldStance& one : stances.held) {  // by participant
    if (all.empty() || all.back().who != one.who) all.push_back({one.who});
    if (is_shown[one.claim.index()]) ++all.back().cells;
  }
  return all;
}

void choose_participants(std::vector<Candidate> all, std::size_t most, ParticipantId always, StanceMatrix& matrix) {
  const std::size_t known = all.size();
  std::erase_if(all, [](const Candidate& one) { return one.cells == 0; });
  std::stable_sort(all.begin(), all.end(), [&](const Candidate& a, const Candidate& b) {
    return std::tuple(a.who == always, a.cells) > std::tuple(b.who == always, b.cells);
  });
  if (all.size() > most) all.resize(most);
  for (const Candidate& one : all) matrix.participants.push_back(one.who);
  matrix.participants_left_out = known - all.size();
}

}  // namespace

std::vector<std::uint32_t> group_numbers(const ArgumentMap& map, std::span<const LikeMinded> groups) {
  std::vector<std::uint32_t> numbers(map.participants.size(), StanceMatrix::kNoGroup);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (const ParticipantId member : groups[i].members) numbers[member.index()] = static_cast<std::uint32_t>(i + 1);
  }
  return numbers;
}

StanceMatrix stance_matrix(const ArgumentMap& map, const Stances& stances, std::span<const ClaimBalance> contested,
                           std::span<const LikeMinded> groups, const StanceMatrixLimits& limits, ParticipantId always) {
  StanceMatrix matrix;
  const std::size_t shown = std::min(contested.size(), limits.claims);
  matrix.claims.assign(contested.begin(), contested.begin() + static_cast<std::ptrdiff_t>(shown));
  matrix.claims_left_out = contested.size() - shown;
  choose_participants(candidates(map, stances, matrix), limits.participants, always, matrix);
  const std::vector<std::uint32_t> numbers = group_numbers(map, groups);
  const auto order = [&](ParticipantId who) {
    const std::uint32_t number = numbers[who.index()];
    return std::tuple(number == StanceMatrix::kNoGroup, number, who);
  };
  std::sort(matrix.participants.begin(), matrix.participants.end(),
            [&](ParticipantId a, ParticipantId b) { return order(a) < order(b); });
  for (const ParticipantId who : matrix.participants) matrix.groups.push_back(numbers[who.index()]);
  for (const ClaimBalance& one : matrix.claims) {
    for (const ParticipantId who : matrix.participants) matrix.cells.push_back(stances.find(who, one.claim));
  }
  return matrix;
}

std::string_view stance_sign(StanceKind kind) {
  constexpr std::array<std::string_view, 5> kSigns{"+", "−", "○", "?", "…"};
  return kSigns[static_cast<std::size_t>(kind)];
}

}  // namespace stancemap
