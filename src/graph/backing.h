#pragma once
// Which claims are backed, and which of them lead to a thesis: the two questions that look at a whole map at once.

#include <vector>

#include "graph/digraph.h"
#include "graph/incidence.h"
#include "model/argument_map.h"

namespace stancemap {

/// See MapGraph::backed. `support` has the claims as vertices 0 … claims-1 and the arguments behind them.
std::vector<bool> backed_claims(const ArgumentMap& map, const Digraph& support);

/// The same from other grounds than citations: `grounded` claims are backed, and what follows from them.
std::vector<bool> backed_claims(const ArgumentMap& map, const Digraph& support, const std::vector<bool>& grounded);

/// See MapGraph::reaches_thesis.
std::vector<bool> claims_that_reach_a_thesis(const ArgumentMap& map, const Incidence& from, const Incidence& to);

}  // namespace stancemap
