#pragma once
// The family `threads`: one long thread of a forum with many participants.

#include "emitter.h"
#include "families.h"

namespace stancemap::bench {

/// One post a claim, and one participant for ten posts. Posts answer recent ones, or mention somebody; most claims
/// attack or support one of the post that they answer; some posts repeat, concede, question or withdraw older claims. A
/// tenth of the participants take a side on one of five theses, which are so contested that thousands hold something on
/// them.
void write_threads(const Spec& spec, Emitter& out);

}  // namespace stancemap::bench
