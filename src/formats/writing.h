#pragma once
// Maps as native text: one file in the canonical form of `fmt`.
//
// Nothing of the model is lost but places in files, with these exceptions, which follow from the form:
// - Claims under `claims` come first, then those of posts; within each group their order is kept. All other entities
// keep
//   theirs. Relations come in the order of what they are written at.
// - The acts of a post come ordered by kind, each kind in its order.
// - A relation is written at the ends that its places name, once at each: inline, or as an entry of `relations` when it
// has
//   an id. One that has a note or is undercut, but has no id, gets one: "relation-1".
// - A suppression for a whole file among several becomes one for the whole map, and so does one whose scope is no
// entry.
// - Bytes that are not UTF-8 become U+FFFD.

#include <string>

#include "model/argument_map.h"

namespace stancemap {

std::string written_yaml(const ArgumentMap& map);
std::string written_json(const ArgumentMap& map);

}  // namespace stancemap
