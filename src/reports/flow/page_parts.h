#pragma once
// Where a printed flow sheet may break. A browser breaks a table between rows, and leaves of a cell that goes on only
// its colour; so the sheet is cut beforehand into parts that it keeps whole.

#include <cstdint>
#include <vector>

#include "reports/flow/writers.h"

namespace stancemap::flow {

/// The first rows of the parts, rising, the first of them 0. What hangs together with an argument that answers nothing
/// is one part where it is estimated to be no higher than half a page in landscape, else it is cut where the fewest
/// cells go on. Linear.
std::vector<std::uint32_t> page_parts(const FlowReport& report);

}  // namespace stancemap::flow
