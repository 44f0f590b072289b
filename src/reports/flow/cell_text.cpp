#include "reports/flow/cell_text.h"

#include "base/shown_text.h"
#include "debate/flow/wording.h"

namespace stancemap::flow {

CellText cell_text(const FlowReport& report, std::uint32_t cell) {
  const Cell& one = report.sheet.cells[cell];
  CellText text;
  text.number = number_text(one);
  text.body = one.says_claim() ? std::string(claim_text(report.map, one, report.labels))
                               : act_text(report.map, report.sheet, cell);
  text.body = one_line(text.body);
  if (report.sheet.columns[one.column].speaker.empty()) {
    if (!speaker(report.map, one).empty()) {
      text.notes.push_back(one_line(speaker_text(report.map, report.sheet, cell)));
    }
  }
  if (std::string answers = answers_text(report.sheet, cell, kMostReferences); !answers.empty()) {
    text.notes.push_back(std::move(answers));
  }
  text.marks = mark_words(report.sheet, cell);
  return text;
}

std::optional<std::string> section_begun(const FlowReport& report, std::uint32_t cell, std::size_t& next) {
  const std::vector<Section>& sections = report.sheet.sections;
  const std::size_t before = next;
  while (next < sections.size() && sections[next].row <= report.sheet.cells[cell].row) ++next;
  if (next == before) return std::nullopt;
  return one_line(section_title(report.map, sections[next - 1]));
}

std::vector<std::vector<std::uint32_t>> cells_by_column(const Sheet& sheet) {
  std::vector<std::vector<std::uint32_t>> columns(sheet.columns.size());
  for (std::uint32_t i = 0; i < sheet.cells.size(); ++i) columns[sheet.cells[i].column].push_back(i);
  return columns;
}

}  // namespace stancemap::flow
