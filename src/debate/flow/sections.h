#pragma once
// The parts of a flow sheet: one for each group of the map, as debaters have a sheet for the case and one for each
// position against it.

#include <cstdint>
#include <vector>

#include "debate/flow/sheet.h"

namespace stancemap::flow {

/// Per claim its group; without one, that of the first argument of which it is a premise; not valid: in none.
std::vector<GroupId> groups_of_claims(const ArgumentMap& map);

/// Per cell the index of its group in the map, or their number where it is in none; empty where no kept cell has a
/// group. An argument whose claim is in no group goes with what it stands beside, what others stand beside goes with
/// the first of them, and warrants and what is about an argument go with the argument; so does what answers a warrant
/// and is of the warrant's group.
///
/// `cells` are changed: who is of another group than what it stands beside stands beside the first of its own group
/// that it answers, else alone. Linear.
std::vector<std::uint32_t> part_by_groups(const ArgumentMap& map, std::vector<Cell>& cells,
                                          const std::vector<bool>& kept);

}  // namespace stancemap::flow
