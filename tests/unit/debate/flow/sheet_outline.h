#pragma once
// A flow sheet as text, a row a line: what tests compare.

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "debate/flow/sheet.h"
#include "debate/flow/wording.h"
#include "unit/debate/thread_map.h"

namespace stancemap::test {

/// "1AC 1 plan | 1NC 1 costly | 2AC dropped of 1NC 1": the cells of a row from the left.
inline std::string outline(const ArgumentMap& map, const flow::Sheet& sheet) {
  std::string out;
  for (std::uint32_t i = 0; i < sheet.cells.size(); ++i) {
    const flow::Cell& cell = sheet.cells[i];
    if (i > 0) out += cell.row == sheet.cells[i - 1].row ? " | " : "\n";
    out += sheet.columns[cell.column].id + " ";
    out += cell.says_claim() ? fmt::format("{} {}", number_text(cell), map[cell.claim].id)
                             : fmt::format("{} of {}", kind_name(cell.kind), map[sheet.cells[cell.of].claim].id);
  }
  return out;
}

inline std::string outline(const ThreadMap& map, flow::SheetOptions options = {}) {
  return outline(map.map(), flow::sheet_of(map.graph, ThreadId(0), options));
}

}  // namespace stancemap::test
