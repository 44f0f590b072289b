#pragma once
// Which replies have nothing to do with what they reply to.

#include <vector>

#include "debate/replies.h"
#include "graph/map_graph.h"

namespace stancemap {

/// Posts whose replies, written or derived, touch nothing that is said where they lead; in the order of the threads.
///
/// A post says the claims of its acts. It touches what another says when the two say the same claim; when a claim of
/// the one is equivalent to or contradicts a claim of the other; when it supports, attacks or undercuts a claim of the
/// other, a relation of it or an argument of it, alone or as a premise; when they say premises of one argument; and
/// when it says what a claim of the other supports. It touches a post that attacks a claim when it concedes or
/// withdraws that claim or gives a ground for it; to repeat the claim is not enough.
///
/// Left out are posts that say nothing, and posts that reply to one that says nothing or to one of their own author.
/// O(n·sqrt(n)) at the very worst, and linear in maps that people write. Relations of all claims are looked up within a
/// LookBudget and compared within another; a post that is not looked up within them counts as touching everything.
std::vector<PostId> posts_talking_past(const MapGraph& graph, const Replies& replies);

}  // namespace stancemap
