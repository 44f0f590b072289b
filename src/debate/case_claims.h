#pragma once
// What a debate is about as a whole.

#include <vector>

#include "model/argument_map.h"

namespace stancemap {

/// Per claim, whether it is the case itself: a thesis, or a plan, which is a claim of kind policy that supports a
/// thesis. What supports the case is a reason of its own (an advantage, a contention), and no part of one long
/// argument.
std::vector<bool> case_claims(const ArgumentMap& map);

}  // namespace stancemap
