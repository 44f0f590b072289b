#pragma once
// Who contradicts themselves, or somebody of their own team.

#include <vector>

#include "debate/commitments.h"

namespace stancemap {

/// Two claims that somebody holds, or a team, at the same time and that are against each other. In a team the two are
/// held by different people.
///
/// The path leads from one of the two to the other: `claims[i]` and `claims[i + 1]` are joined by `relations[i]`. First
/// come supports and equivalences, last the contradiction or the attack, then perhaps equivalences again. A relation
/// that is not valid stands for equivalences that were not looked up (EquivalencePaths).
struct Contradiction {
  Assertion earlier, later;
  std::vector<ClaimId> claims;
  std::vector<RelationId> relations;
};

/// How many supports a path may have.
inline constexpr std::uint32_t kMostImplications = 20;

/// By participant, then by team; of one by the claim of the later assertion. There is at most one for each assertion,
/// the one with the fewest supports, and that of the participant rather than that of the team.
///
/// A participant holds what they assert in posts and what is declared that they favor (for a post: from there on;
/// without a post: at the end), from then until they give it up: they withdraw it, concede something that attacks or
/// contradicts it, concede the other of the two, or are declared against it or neutral for a post. In one post the
/// giving up comes first. Claims of kind question are not held. Equivalent claims count as one. A team (`commitments`)
/// speaks with one voice: what one of them gives up, all of them give up.
///
/// From a claim that is held, supports between single claims are followed, up to kMostImplications of them; what is
/// reached is opposed by the claims that contradict it. The held claim itself is also opposed by those that attack it
/// and that it attacks. What the participant attacks with another claim is no step on the way. The searches share a
/// LookBudget; what is not found within it is left out.
std::vector<Contradiction> contradictions(const MapGraph& graph);

}  // namespace stancemap
