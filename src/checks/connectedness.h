#pragma once
// Which claims take part in the debate at all.

#include <vector>

#include "model/argument_map.h"

namespace stancemap {

/// Per claim: a relation starts from it or points at it, or it is a premise of an argument.
std::vector<bool> connected_claims(const ArgumentMap& map);

}  // namespace stancemap
