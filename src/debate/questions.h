#pragma once
// Which questions nobody answered.

#include <vector>

#include "graph/map_graph.h"

namespace stancemap {

/// A question without an answer: a post that `questions` a claim, or that writes a claim of kind question.
struct UnansweredQuestion {
  PostId post;
  Ref<ClaimId> claim;  // the span is where the question is written
  PostId asserted;     // where one of those who are asked asserted the claim first; not valid: anybody could answer
};

/// By claim, and of one claim in the order of the threads, as their posts were spoken. Asked are those who asserted the
/// claim earlier in the thread, with the others of their side; where nobody but the questioner's own side did, and for
/// a claim of kind question, everybody else is. An answer is a later post of the same thread by one of them that
/// replies to the post (as written, or as a mention tells), asserts, concedes or withdraws the claim, or asserts a
/// claim that supports, attacks, contradicts or is equivalent to it, or a premise of an argument that supports or
/// attacks it. To ask a question again does not answer it.
///
/// O(n log n), but that looking through answers shares a LookBudget (a claim costs one look for each assertion of
/// what bears on it, a question one for each reply to its post), and a question that is not settled within it counts as
/// answered.
std::vector<UnansweredQuestion> unanswered_questions(const MapGraph& graph);

}  // namespace stancemap
