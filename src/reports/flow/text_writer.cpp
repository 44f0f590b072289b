// Columns side by side. A cell may run on beside the rows of its answers: a row is as high as what must end in it.

#include <algorithm>

#include <fmt/format.h>

#include "base/shown_text.h"
#include "debate/flow/wording.h"
#include "diagnostics/writer.h"
#include "reports/flow/cell_text.h"
#include "reports/flow/writers.h"
#include "reports/text_lines.h"

namespace stancemap::flow {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 12;
constexpr std::size_t kWidest = 1000;
constexpr std::uint32_t kMostIndent = 3;

std::string safe(std::string_view text) {
  return terminal_safe(one_line(text));
}

std::string_view sign(Kind kind) {
  switch (kind) {
    case Kind::kExtension:
      return "-> ";
    case Kind::kConcession:
      return "= ";
    case Kind::kWithdrawal:
      return "- ";
    case Kind::kQuestion:
      return "? ";
    case Kind::kDrop:
      return "X ";
    default:
      return "";
  }
}

std::string cell_line(const FlowReport& report, std::uint32_t cell) {
  const CellText text = cell_text(report, cell);
  std::string line(sign(report.sheet.cells[cell].kind));
  if (!text.number.empty()) line += text.number + ". ";
  line += text.body;
  if (!text.notes.empty()) line += fmt::format(" ({})", fmt::join(text.notes, "; "));
  for (const std::string_view mark : text.marks) line += fmt::format(" [{}]", mark);
  return terminal_safe(line);
}

std::vector<std::string> cell_lines(const FlowReport& report, std::uint32_t cell, std::size_t width) {
  const std::size_t indent = std::min(report.sheet.cells[cell].depth, kMostIndent);
  return wrapped_text(cell_line(report, cell), width, indent, indent + 2);
}

std::string without_end_blanks(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

class SideBySide {
 public:
  SideBySide(const FlowReport& report, std::size_t width) : report_(report), width_(width) {
    columns_.resize(report.sheet.columns.size());
  }

  std::string written() {
    head();
    const std::vector<Cell>& cells = report_.sheet.cells;
    std::uint32_t next = 0;
    std::size_t section = 0;
    for (std::uint32_t row = 0; row < report_.sheet.rows; ++row) {
      const std::vector<Section>& sections = report_.sheet.sections;
      const bool begins_section = section < sections.size() && sections[section].row == row;
      if (begins_section) add_section(sections[section++]);
      bool begins = false;
      for (; next < cells.size() && cells[next].row == row; ++next) {
        begins |= cells[next].stands_on == kNoCell && cells[next].kind == Kind::kArgument;
        columns_[cells[next].column] = {cell_lines(report_, next, width_), 0, row + cells[next].rows - 1};
      }
      if (begins && row > 0 && !begins_section) out_ += "\n";
      add_row(row);
    }
    return std::move(out_);
  }

 private:
  struct Flowing {
    std::vector<std::string> lines;
    std::size_t shown = 0;
    std::uint32_t last_row = 0;
  };

  void head() {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const Column& column = report_.sheet.columns[c];
      std::vector<std::string>& lines = columns_[c].lines;
      lines = wrapped_text(safe(column.id), width_, 0, 0);
      const bool is_named = column.speaker == column.name || column.speaker == column.id;
      for (const std::string_view part :
           {std::string_view(column.name), column.side, column.team, is_named ? std::string_view() : column.speaker}) {
        for (std::string& line : wrapped_text(safe(part), width_, 0, 0)) lines.push_back(std::move(line));
      }
    }
    add_row(0);
    std::string rule;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      rule += (c == 0 ? "" : std::string(kGap, ' ')) + std::string(width_, '-');
    }
    out_ += rule + "\n";
  }

  void add_section(const Section& section) {
    const std::size_t width = columns_.size() * (width_ + kGap) - kGap;
    const std::string title = "== " + safe(section_title(report_.map, section)) + " ";
    const std::size_t have = display_width(title);
    out_ += "\n" + title + std::string(width > have ? width - have : 2, '=') + "\n";
  }

  void add_row(std::uint32_t row) {
    std::size_t height = 1;
    for (const Flowing& column : columns_) {
      if (column.last_row <= row) height = std::max(height, column.lines.size() - column.shown);
    }
    for (std::size_t l = 0; l < height; ++l) {
      std::string line;
      for (Flowing& column : columns_) {
        line += padded(column.shown < column.lines.size() ? std::move(column.lines[column.shown++]) : "", width_);
        line.append(kGap, ' ');
      }
      out_ += without_end_blanks(std::move(line));
    }
  }

  const FlowReport& report_;
  std::size_t width_;
  std::vector<Flowing> columns_;
  std::string out_;
};

std::string one_after_the_other(const FlowReport& report, std::size_t width) {
  std::string out;
  const auto columns = cells_by_column(report.sheet);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    for (const std::string& line : wrapped_text(safe(column_heading(report.sheet.columns[c])), width, 0, 2)) {
      out += line + "\n";
    }
    std::size_t section = 0;
    for (const std::uint32_t cell : columns[c]) {
      if (const auto title = section_begun(report, cell, section)) {
        for (std::string& part : wrapped_text("== " + safe(*title), width, 2, 5)) out += std::move(part) + "\n";
      }
      // Nothing stands beside it here, so all that it answers is told.
      const Cell& one = report.sheet.cells[cell];
      std::string line = cell_line(report, cell);
      const bool is_beside = one.stands_on != kNoCell && report.sheet.cells[one.stands_on].row == one.row;
      if (is_beside && !one.answers.empty())
        line += fmt::format(" (answers {})", safe(reference(report.sheet, one.stands_on)));
      const std::size_t indent = 2 + std::min(one.depth, kMostIndent);
      for (std::string& part : wrapped_text(line, width, indent, indent + 2)) out += std::move(part) + "\n";
    }
    out += "\n";
  }
  return out;
}

}  // namespace

std::string as_text(const FlowReport& report) {
  const std::size_t width = std::clamp<std::size_t>(report.width, kNarrowest, kWidest);
  std::string out;
  for (std::string& line : wrapped_text("Flow: " + safe(title_of(report.map, report.sheet)), width, 0, 2)) {
    out += std::move(line) + "\n";
  }
  const bool is_empty = report.sheet.cells.empty();
  std::string sentences = is_empty ? safe(empty_text(report.sheet)) : std::string();
  if (!is_empty) {
    for (const std::string& one : summary(report.map, report.sheet)) sentences += safe(one) + " ";
  }
  for (std::string& line : wrapped_text(sentences, width, 0, 0)) out += std::move(line) + "\n";
  if (is_empty) return out;
  out += "\n";
  const std::size_t count = report.sheet.columns.size();
  const std::size_t gaps = kGap * (count - 1);
  const std::size_t each = width > gaps ? (width - gaps) / count : 0;
  return out + (each < kNarrowest ? one_after_the_other(report, width) : SideBySide(report, each).written());
}

}  // namespace stancemap::flow
