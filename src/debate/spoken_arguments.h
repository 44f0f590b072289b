#pragma once
// What each post argues: its new claims, put together to arguments. What is said again later is no new argument.

#include <cstdint>
#include <limits>
#include <vector>

#include "debate/utterances.h"
#include "graph/map_graph.h"

namespace stancemap {

/// One argument of a post: a claim that is said there for the first time (written there, or asserted there before
/// anywhere else) and supports no other such claim of the post, with those that support it there, directly, through
/// others or as premises. A claim that supports two such heads is listed with the first; where claims of a post support
/// each other in a circle, the first of them is the head. The case itself (`case_claims`) is a head without warrants:
/// what supports it are arguments of their own. Premises of one argument that do nothing else are one argument of the
/// post, whose head is the first of them, within a LookBudget.
struct SpokenArgument {
  ClaimId head;
  PostId said;
  std::uint32_t first = 0, last = 0;  // its claims: [first, last) of `SpokenArguments::claims`, the head first
};

struct SpokenArguments {
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  /// Threads in map order, posts as they were spoken, those of a post as it says them.
  std::vector<SpokenArgument> arguments;
  std::vector<ClaimId> claims;
  std::vector<std::uint32_t> of;  // per claim: its argument, or kNone where no post says it

  /// Per post: its arguments are [first, last) of `arguments`.
  std::vector<std::uint32_t> first, last;
};

/// Linear, but that an argument with several premises is looked at once from each of its conclusions.
SpokenArguments spoken_arguments(const MapGraph& graph, const Utterances& said);

/// Where a post says a claim: the key where it is written there, else its place in the post's list; not valid when the
/// post does nothing of that kind with it.
Span place_said(const ArgumentMap& map, PostId post, ClaimId claim, PostAct act = PostAct::kAsserts);

}  // namespace stancemap
