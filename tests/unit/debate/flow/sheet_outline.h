#pragma once
// A flow sheet as text, a row a line: what tests compare.

#include <string>

#include "debate/flow/sheet.h"
#include "unit/debate/thread_map.h"

namespace stancemap::test {

/// "1AC 1 plan | 1NC 1 costly | 2AC dropped of 1NC 1": the cells of a row from the left.
std::string outline(const ArgumentMap& map, const flow::Sheet& sheet);

std::string outline(const ThreadMap& map, flow::SheetOptions options = {});

}  // namespace stancemap::test
