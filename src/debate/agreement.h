#pragma once
// How far participants agree, which claims they disagree on, and who goes with whom.
//
// The measure, for two participants: of the claims on which both hold favor or against, those on which they hold the
// same, minus those on which they do not, divided by the number of these claims. 1 is always the same, -1 always the
// contrary. What is neutral, asked or only quoted does not count.

#include <cstdint>
#include <span>
#include <vector>

#include "debate/stances.h"

namespace stancemap {

/// Two participants who both hold favor or against on some claim; a < b.
struct Agreement {
  ParticipantId a, b;
  std::uint32_t agree = 0, disagree = 0;  // claims

  std::uint32_t shared() const { return agree + disagree; }
  std::int64_t balance() const { return std::int64_t{agree} - std::int64_t{disagree}; }
  /// From -1 to 1.
  double measure() const { return static_cast<double>(balance()) / shared(); }
};

/// From how many shared claims on a pair is ranked: one claim makes everybody a friend or a foe.
inline constexpr std::uint32_t kLeastShared = 2;

/// Two of n who hold a claim are n·(n-1)/2 pairs. Of all claims so many pairs are looked at, those with the fewest
/// holders first.
inline constexpr std::uint64_t kMostPairLooks = 2'000'000;

struct Agreements {
  std::vector<Agreement> pairs;   // by a, then b; only those who share a claim
  std::vector<ClaimId> left_out;  // claims with too many holders, which count for no pair; in map order
};

/// O(stances + pair looks), with a table of one row of participants; the pairs are at most as many as the looks.
Agreements agreements_of(const ArgumentMap& map, const Stances& stances, std::uint64_t most_looks = kMostPairLooks);

/// The pairs that share enough claims: those who agree most first; among equals those who share more, then map order.
std::vector<Agreement> ranked(const Agreements& agreements);

/// How many participants hold what on a claim.
struct ClaimBalance {
  ClaimId claim;
  std::uint32_t favor = 0, against = 0, neutral = 0, query = 0, comment = 0;

  std::uint32_t holders() const { return favor + against; }
  std::uint32_t minority() const { return favor < against ? favor : against; }
};

/// The count of one kind.
std::uint32_t& count_of(ClaimBalance& balance, StanceKind kind);

/// The claims on which anything is known, most contested first: by the smaller of those for and those against, then by
/// their sum, then in map order.
std::vector<ClaimBalance> contested_claims(const ArgumentMap& map, const Stances& stances);

/// Participants who go together.
struct LikeMinded {
  std::vector<ParticipantId> members;     // two and more, in map order
  std::uint64_t agree = 0, disagree = 0;  // pairs of members times claims
};

/// Groups, the largest first, then by their first member; who goes with nobody is in none. Two groups whose members'
/// summed agree - disagree with each other is the largest become one, as long as that sum is positive (the .cpp says
/// whose idea that is). Of equal sums one is taken by a fixed rule. O(p log² p) for p pairs.
std::vector<LikeMinded> like_minded_groups(const ArgumentMap& map, const Agreements& agreements);

}  // namespace stancemap
