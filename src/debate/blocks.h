#pragma once
// Which arguments of other sides a block file has an answer to.

#include <string_view>
#include <vector>

#include "graph/map_graph.h"

namespace stancemap {

/// An argument of another side than the one that the map prepares.
struct Block {
  ClaimId argument;
  std::string_view side;  // whose argument it is
  ParticipantId owner;    // who prepares the answer; not valid: nobody
  bool answered = false;
};

/// In map order; none when the map prepares no side. A claim is of the side that its `side` says, else of the one that
/// speaks in the post which says it first; claims of no side belong to nobody's arguments. Listed are claims of other
/// sides that attack, contradict or undercut something, or are or support a thesis, alone or as a premise, and those
/// that support nothing. The rest are grounds of such claims.
///
/// An answer is an attack on the claim, a contradiction with anything but the case itself (`case_claims`), or an
/// undercut of what it supports or attacks or of an argument in which it is a premise, from a claim that is not of its
/// side or an argument with such a premise. An answer to a ground of the same side answers what stands on it, one to a
/// premise the whole argument. Linear, but for arguments: their premises share a budget of 20 million looks, and what
/// is not settled within it counts as answered.
std::vector<Block> blocks_of(const MapGraph& graph);

}  // namespace stancemap
