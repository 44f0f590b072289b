#include <fmt/format.h>

#include "base/shown_text.h"
#include "debate/flow/wording.h"
#include "reports/flow/cell_text.h"
#include "reports/flow/writers.h"
#include "reports/table.h"

namespace stancemap::flow {
namespace {

std::string markdown_line(std::string_view text) {
  return markdown_escaped(one_line(text));
}

/// Of a number of ours, a claim and what is said of it.
std::string cell_markdown(const FlowReport& report, std::uint32_t cell) {
  const CellText text = cell_text(report, cell);
  std::string out = text.number.empty() ? fmt::format("*{}*", markdown_line(text.body))
                                        : fmt::format("**{}** {}", text.number, markdown_line(text.body));
  if (report.sheet.cells[cell].kind == Kind::kDrop) out = fmt::format("**✗** {}", out);
  for (const std::string& note : text.notes) out += fmt::format(" *({})*", markdown_line(note));
  for (const std::string_view mark : text.marks) out += fmt::format(" **\\[{}\\]**", mark);
  return out;
}

std::string table(const FlowReport& report) {
  const Sheet& sheet = report.sheet;
  std::string out = "|";
  std::string rule = "|";
  for (const Column& column : sheet.columns) {
    out += fmt::format(" {} |", markdown_line(column_heading(column)));
    rule += " --- |";
  }
  out += "\n" + rule + "\n";
  std::uint32_t next = 0;
  std::size_t section = 0;
  for (std::uint32_t row = 0; row < sheet.rows; ++row) {
    if (section < sheet.sections.size() && sheet.sections[section].row == row) {
      out += fmt::format("| **{}** |", markdown_line(section_title(report.map, sheet.sections[section++])));
      for (std::size_t c = 1; c < sheet.columns.size(); ++c) out += " |";
      out += "\n";
    }
    std::uint32_t column = 0;
    out += "|";
    for (; next < sheet.cells.size() && sheet.cells[next].row == row; ++next) {
      for (; column < sheet.cells[next].column; ++column) out += " |";
      out += fmt::format(" {} |", cell_markdown(report, next));
      ++column;
    }
    for (; column < sheet.columns.size(); ++column) out += " |";
    out += "\n";
  }
  return out;
}

std::string one_after_the_other(const FlowReport& report) {
  std::string out;
  const auto columns = cells_by_column(report.sheet);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    out += fmt::format("{}## {}\n\n", c == 0 ? "" : "\n", markdown_line(column_heading(report.sheet.columns[c])));
    std::size_t section = 0;
    for (const std::uint32_t cell : columns[c]) {
      if (const auto title = section_begun(report, cell, section))
        out += fmt::format("- **{}**\n", markdown_line(*title));
      const Cell& one = report.sheet.cells[cell];
      out += fmt::format("- {}", cell_markdown(report, cell));
      if (one.stands_on != kNoCell && !one.answers.empty() && report.sheet.cells[one.stands_on].row == one.row) {
        out += fmt::format(" *(answers {})*", markdown_line(reference(report.sheet, one.stands_on)));
      }
      out += "\n";
    }
  }
  return out;
}

}  // namespace

std::string as_markdown(const FlowReport& report) {
  std::string out = fmt::format("# Flow: {}\n\n", markdown_line(title_of(report.map, report.sheet)));
  if (report.sheet.cells.empty()) return out + markdown_line(empty_text(report.sheet)) + "\n";
  std::string sentences;
  for (const std::string& one : summary(report.map, report.sheet))
    sentences += (sentences.empty() ? "" : " ") + markdown_line(one);
  out += sentences + "\n\n";
  return out + (report.sheet.columns.size() > kMostTableColumns ? one_after_the_other(report) : table(report));
}

}  // namespace stancemap::flow
