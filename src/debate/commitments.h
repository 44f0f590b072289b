#pragma once
// What people commit themselves to in a debate, and what they give up (the commitment store of C. L. Hamblin,
// Fallacies, 1970, ch. 8).

#include <cstdint>
#include <limits>
#include <vector>

#include "graph/map_graph.h"

namespace stancemap {

/// Where somebody takes a claim for true: a post asserts it, or a stance is declared.
struct Assertion {
  ParticipantId who;
  ClaimId claim;
  PostId post;  // not valid: a stance declared outside of posts
  Span span;    // where it is written
};

enum class CommitmentKind : std::uint8_t { kHolds, kGivesUp, kConcedes };

/// What a participant does about a class of equivalent claims, and when. No two are at the same time and rank.
struct Commitment {
  static constexpr std::uint32_t kNoTeam = std::numeric_limits<std::uint32_t>::max();

  Assertion assertion;
  Vertex of = 0;           // the class: MapGraph::equivalence_names
  std::uint64_t time = 0;  // of the post
  std::uint32_t rank = 0;  // within the post: what is given up comes first, what is declared for it last
  CommitmentKind kind = CommitmentKind::kHolds;
  std::uint32_t team = kNoTeam;  // who speaks with one voice with whom
  std::uint32_t number = 0;      // in the list
};

/// All of a map. In a round, those who speak for one side of it are a team; elsewhere, participants whose `team` is the
/// same. A claim of kind question is not held. O(n log n) in acts and stances.
std::vector<Commitment> commitments(const MapGraph& graph);

}  // namespace stancemap
