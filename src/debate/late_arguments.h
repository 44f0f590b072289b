#pragma once
// Which arguments come up for the first time in a rebuttal, where it is too late for them.

#include <cstdint>
#include <string_view>
#include <vector>

#include "debate/spoken_arguments.h"
#include "graph/map_graph.h"

namespace stancemap {

struct LateArgument {
  ClaimId head;
  PostId said;
  std::uint32_t turn = 0;  // of the thread's round
};

/// Heads of arguments (`spoken_arguments`) that are first said in a rebuttal and have nothing to do with what was said
/// before. A claim has to do with it when it attacks or contradicts a claim that another side said before this speech,
/// undercuts a relation or an argument of such claims, supports a claim that its own side said before, or is equivalent
/// to one that either said; and so has what supports such a claim in the same speech, as one claim or as a premise.
/// What supports the case itself (`case_claims`) is a new reason for it, and has nothing to do with the reasons before.
/// Of new claims of one speech that support each other over several posts only the last is a head. Posts without a side
/// are left alone.
///
/// O(n log n) in posts, acts and relations. Premises of arguments share a budget of 20 million looks; what is not
/// settled within it is not reported.
std::vector<LateArgument> late_arguments(const MapGraph& graph, const Utterances& said, const SpokenArguments& spoken);

}  // namespace stancemap
