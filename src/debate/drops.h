#pragma once
// Which arguments a side dropped: had the chance to answer, and did not.

#include <cstdint>
#include <string_view>
#include <vector>

#include "debate/later_posts.h"
#include "debate/spoken_arguments.h"
#include "graph/map_graph.h"

namespace stancemap {

/// What other sides did with an argument; not valid: nobody did.
struct Reception {
  PostId answered;  // the first later post of another side that answers it
  PostId conceded;  // the first that concedes its head
};

struct Drop {
  std::uint32_t argument = 0;  // index in `SpokenArguments::arguments`
  std::string_view side;       // that said it
  std::string_view by;         // that dropped it; empty where several sides could have answered
  Chances chances;             // the posts in which the answer was due
  PostId late_answer;          // where it came afterwards; not valid: it never came
};

struct Drops {
  SpokenArguments spoken;
  std::vector<Reception> receptions;  // per argument; of those that no side said nothing is known
  std::vector<Drop> drops;            // in order of the arguments
};

/// An argument is answered by a later post of another side in the same thread that says (writes or asserts) a claim
/// which attacks or contradicts a claim of it, or undercuts a relation that leaves one of its claims, an argument of
/// which one is a premise, or a relation that leaves such an argument. An answering argument counts as said when one of
/// its premises is. A claim that was said before and that the argument itself attacks is no answer: that is saying it
/// again. A question is no answer. An answer to a claim that supports two heads of the post answers both.
///
/// Where posts are part of speeches, the answer is due in the next run of other sides' speeches that were held, up to
/// the speech in which the argument's own side speaks again. Else it is due in any later post of another side. Where
/// none such comes there is no drop. A head that another side concedes is granted, one that its own side withdraws is
/// gone, and where what the head attacks or contradicts is taken back, the other side gave in: none of them is dropped.
/// Threads in which fewer than two sides speak have no drops.
///
/// O(n log n) in posts, acts and relations. Premises of arguments share a budget of 20 million looks; an argument that
/// is not settled within it counts as answered.
Drops drops_of(const MapGraph& graph, const Utterances& said);

}  // namespace stancemap
