#include "unit/debate/flow/sheet_outline.h"

#include <fmt/format.h>

#include "debate/flow/wording.h"

namespace stancemap::test {

std::string outline(const ArgumentMap& map, const flow::Sheet& sheet) {
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

std::string outline(const ThreadMap& map, flow::SheetOptions options) {
  return outline(map.map(), flow::sheet_of(map.graph, ThreadId(0), options));
}

}  // namespace stancemap::test
