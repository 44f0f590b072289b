#include <fmt/format.h>

#include "debate/flow/wording.h"
#include "reports/flow/writers.h"
#include "reports/table.h"

namespace stancemap::flow {
namespace {

std::string joined(const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, "; "));
}

std::vector<std::string> answered(const Sheet& sheet, const Cell& cell) {
  std::vector<std::string> names;
  for (const std::uint32_t target : cell.answers) names.push_back(reference(sheet, target));
  return names;
}

/// Of the last of the first `begun` sections.
std::string group_of(const ArgumentMap& map, const Sheet& sheet, std::size_t begun) {
  if (begun == 0 || !sheet.sections[begun - 1].group) return {};
  return std::string(map[sheet.sections[begun - 1].group].id);
}

}  // namespace

// What is said of another cell ("extended") names it under `answers`; a drop is told in the row of what was dropped.
std::string as_csv(const FlowReport& report) {
  const Sheet& sheet = report.sheet;
  Table table;
  table.columns = {{"row", true}, {"group"}, {"column"}, {"number"},  {"speaker"},
                   {"team"},      {"claim"}, {"text"},   {"answers"}, {"mark"}};
  std::size_t section = 0;  // how many have begun
  for (std::uint32_t i = 0; i < sheet.cells.size(); ++i) {
    const Cell& cell = sheet.cells[i];
    if (cell.kind == Kind::kDrop) continue;
    std::vector<std::string> marks = mark_texts(report.map, sheet, i);
    if (!cell.says_claim()) {
      marks.push_back(fmt::format("{}: {}", kind_name(cell.kind), reference(sheet, cell.of)));
    } else if (cell.kind == Kind::kWarrant) {
      marks.insert(marks.begin(), fmt::format("warrant of {}", reference(sheet, cell.of)));
    }
    if (cell.supports != kNoCell) {
      marks.insert(marks.begin(), fmt::format("supports {}", reference(sheet, cell.supports)));
    }
    while (section < sheet.sections.size() && sheet.sections[section].row <= cell.row) ++section;
    table.rows.push_back({fmt::format("{}", cell.row + 1), group_of(report.map, sheet, section),
                          sheet.columns[cell.column].id, number_text(cell), std::string(speaker(report.map, cell)),
                          std::string(cell.team), std::string(report.map[cell.claim].id),
                          std::string(claim_text(report.map, cell, false)), joined(answered(sheet, cell)),
                          joined(marks)});
  }
  return table_writer("csv")->write(table);
}

}  // namespace stancemap::flow
