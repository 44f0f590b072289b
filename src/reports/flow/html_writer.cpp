#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "base/shown_text.h"
#include "debate/flow/voices.h"
#include "debate/flow/wording.h"
#include "reports/flow/cell_text.h"
#include "reports/flow/html_style.h"
#include "reports/flow/page_parts.h"
#include "reports/flow/writers.h"
#include "reports/table.h"

namespace stancemap::flow {
namespace {

// Nothing is fetched and nothing runs, should a browser ever be talked into it.
constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
constexpr std::uint32_t kMostRowsOfCell = 65'534;  // as many as HTML lets a cell span
constexpr std::size_t kSideStyles = 4;

std::string html_line(std::string_view text) {
  return html_escaped(one_line(text));
}

/// The first words, on about two lines of a printed cell.
std::string shortened(const std::string& text) {
  constexpr std::size_t kMost = 40;
  if (text.size() <= kMost) return text;
  const std::size_t blank = text.rfind(' ', kMost);
  std::size_t end = blank == std::string::npos || blank == 0 ? kMost : blank;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;  // not in a character
  return text.substr(0, end) + "…";
}

class Page {
 public:
  explicit Page(const FlowReport& report)
      : report_(report), sheet_(report.sheet), side_numbers_(side_numbers(report.sheet)) {}

  std::string written() {
    opening();
    if (sheet_.cells.empty()) {
      append("<p>{}</p>\n", html_line(empty_text(sheet_)));
    } else if (sheet_.columns.size() > kMostTableColumns) {
      add_lists();
    } else {
      add_table();
    }
    return std::move(out_ += "</main>\n</body>\n</html>\n");
  }

 private:
  template <class... Args>
  void append(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  void opening() {
    const std::string title = html_line(title_of(report_.map, sheet_));
    out_ += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
    append("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n", kPolicy);
    out_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    append("<title>Flow: {}</title>\n<style>{}</style>\n</head>\n<body>\n", title, kHtmlStyle);
    append("<header>\n<p class=\"kind\">Flow sheet</p>\n<h1 dir=\"auto\">{}</h1>\n<p class=\"summary\">", title);
    bool first = true;
    for (const std::string& one : summary(report_.map, sheet_)) {
      append("{}{}", std::exchange(first, false) ? "" : " ", html_line(one));
    }
    out_ += "</p>\n";
    add_key();
    out_ += "</header>\n<main>\n";
  }

  void add_key() {
    if (sheet_.sides.empty()) return;
    out_ += "<ul class=\"key\" aria-label=\"Key\">\n";
    for (const auto& [side, team] : voices(sheet_)) {
      append("<li><span class=\"side{}\" dir=\"auto\">{}</span></li>\n", side_class(side, team),
             html_line(side_text(side, team)));
    }
    if (std::any_of(sheet_.cells.begin(), sheet_.cells.end(), [](const Cell& cell) { return cell.is_new; })) {
      append("<li><span class=\"mark {0}\">{0}</span> an argument that a rebuttal brings up first</li>\n", kNewWord);
    }
    out_ += "</ul>\n";
  }

  /// " s1 b1" and so on, from the first again after the last: the colour of the side, and the line of the team where
  /// teams have their own, else of the side. Nothing where there is no side.
  std::string side_class(std::string_view side, std::string_view team) const {
    const auto at = side_numbers_.find(side);
    if (at == side_numbers_.end()) return {};
    return fmt::format(" s{} b{}", at->second % kSideStyles + 1, voice_number(sheet_, side, team) % kSideStyles + 1);
  }

  void add_table() {
    append(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Flow sheet\">\n<table class=\"even\" "
        "style=\"--least:{}rem\">\n",
        9 * sheet_.columns.size());
    out_ +=
        "<caption>What answers an argument stands on its row, or on the rows below up to the next argument.</caption>\n"
        "<thead><tr>";
    for (const Column& column : sheet_.columns) add_head(column, &column == sheet_.columns.data());
    out_ += "</tr></thead>\n";
    running_.resize(sheet_.columns.size());
    const std::vector<std::uint32_t> starts = page_parts(report_);
    std::uint32_t next = 0;
    for (std::size_t p = 0; p < starts.size(); ++p) {
      part_end_ = p + 1 < starts.size() ? starts[p + 1] : sheet_.rows;
      out_ += "<tbody>\n";
      add_section(starts[p]);
      for (std::uint32_t row = starts[p]; row < part_end_; ++row) add_row(row, row == starts[p], next);
      out_ += "</tbody>\n";
    }
    out_ += "</table>\n</div>\n";
  }

  void add_head(const Column& column, bool is_first) {
    append("<th scope=\"col\" class=\"head{}{}\"><span class=\"id\" dir=\"auto\">{}</span>", is_first ? " left" : "",
           side_class(column.side, column.team), html_line(column.id));
    if (!column.name.empty()) append("<span class=\"name\" dir=\"auto\">{}</span>", html_line(column.name));
    for (const std::string_view who : {column.side, column.team}) {
      if (!who.empty()) append("<span class=\"who\" dir=\"auto\">{}</span>", html_line(who));
    }
    if (!column.speaker.empty() && column.speaker != column.name && column.speaker != column.id) {
      append("<span class=\"name\" dir=\"auto\">{}</span>", html_line(column.speaker));
    }
    out_ += "</th>";
  }

  void add_section(std::uint32_t row) {
    if (next_section_ == sheet_.sections.size() || sheet_.sections[next_section_].row != row) return;
    append("<tr class=\"section\"><th class=\"left\" scope=\"rowgroup\" colspan=\"{}\" dir=\"auto\">{}</th></tr>\n",
           sheet_.columns.size(), html_line(section_title(report_.map, sheet_.sections[next_section_++])));
  }

  void add_row(std::uint32_t row, bool starts_part, std::uint32_t& next) {
    const std::vector<Cell>& cells = sheet_.cells;
    std::uint32_t end = next;
    bool is_first = false;
    for (; end < cells.size() && cells[end].row == row; ++end) {
      is_first |= cells[end].kind == Kind::kArgument && cells[end].stands_on == kNoCell;
    }
    out_ += is_first ? "<tr class=\"first\">" : "<tr>";
    for (std::uint32_t column = 0; column < sheet_.columns.size(); ++column) {
      if (next < end && cells[next].column == column) {
        running_[column] = {next, row + std::min(cells[next].rows, kMostRowsOfCell)};
        add_cell(next++, row);
      } else if (running_[column].end <= row) {
        append("<td class=\"empty{}\"></td>", column == 0 ? " left" : "");
      } else if (starts_part) {
        add_continued(running_[column].cell, row);
      }
    }
    out_ += "</tr>\n";
  }

  /// `row` is the first of the cell, or of its next part.
  void open_cell(std::uint32_t index, std::uint32_t row, std::string_view more_classes) {
    const Cell& cell = sheet_.cells[index];
    const std::uint32_t end = running_[cell.column].end;
    append("class=\"{}{}", class_of(cell.kind), side_class(cell.side, cell.team));
    if (cell.depth > 0) append(" d{}", std::min(cell.depth, 3U));
    append("{}{}{}\"", cell.column == 0 ? " left" : "", more_classes, end > part_end_ ? " cut" : "");
    if (const std::uint32_t rows = std::min(end, part_end_) - row; rows > 1) append(" rowspan=\"{}\"", rows);
    out_ += " dir=\"auto\">";
  }

  void add_cell(std::uint32_t index, std::uint32_t row) {
    append("<td id=\"c{}\" ", index + 1);
    open_cell(index, row, "");
    add_content(index);
    out_ += "</td>";
  }

  /// What goes on from the part above says so on paper, where that may be on another page.
  void add_continued(std::uint32_t index, std::uint32_t row) {
    const CellText text = cell_text(report_, index);
    out_ += "<td ";
    open_cell(index, row, " cont");
    append("<p class=\"note\"><a href=\"#c{}\">{}{} (continued)</a></p></td>", index + 1,
           text.number.empty() ? "" : text.number + " ", html_line(shortened(text.body)));
  }

  static std::string_view class_of(Kind kind) {
    if (kind == Kind::kDrop) return "drop";
    return kind == Kind::kArgument || kind == Kind::kWarrant ? "claim" : "act";
  }

  void add_content(std::uint32_t index) {
    const Cell& cell = sheet_.cells[index];
    const CellText text = cell_text(report_, index);
    if (!text.number.empty()) {
      append("<p><b class=\"no\">{}</b> {}</p>", text.number, html_line(text.body));
    } else {
      append("<p>{}<a href=\"#c{}\">{}</a></p>", cell.kind == Kind::kDrop ? "✗ " : "", cell.of + 1,
             html_line(text.body));
    }
    if (!text.notes.empty())
      append("<p class=\"note\">{}</p>", html_line(fmt::format("{}", fmt::join(text.notes, "; "))));
    for (const std::string_view mark : text.marks) append("<span class=\"mark {0}\">{0}</span>", mark);
  }

  void add_lists() {
    const auto columns = cells_by_column(sheet_);
    for (std::size_t c = 0; c < columns.size(); ++c) {
      append("<h2 dir=\"auto\">{}</h2>\n<ul class=\"cells\">\n", html_line(column_heading(sheet_.columns[c])));
      std::size_t section = 0;
      for (const std::uint32_t cell : columns[c]) {
        if (const auto title = section_begun(report_, cell, section)) {
          append("<li class=\"section\" dir=\"auto\">{}</li>\n", html_line(*title));
        }
        append("<li id=\"c{}\" class=\"{}\">", cell + 1, side_class(sheet_.cells[cell].side, sheet_.cells[cell].team));
        add_content(cell);
        add_place(sheet_.cells[cell]);
        out_ += "</li>\n";
      }
      out_ += "</ul>\n";
    }
  }

  /// What it answers, where no place beside it tells.
  void add_place(const Cell& cell) {
    if (cell.stands_on == kNoCell || cell.answers.empty() || sheet_.cells[cell.stands_on].row != cell.row) return;
    append("<p class=\"note\">answers <a href=\"#c{}\">{}</a></p>", cell.stands_on + 1,
           html_line(reference(sheet_, cell.stands_on)));
  }

  struct Running {
    std::uint32_t cell = 0;
    std::uint32_t end = 0;  // the row from which on the column is free again
  };

  const FlowReport& report_;
  const Sheet& sheet_;
  std::vector<Running> running_;  // per column: the last cell
  std::uint32_t part_end_ = 0;    // the row after the part of the page at hand
  std::size_t next_section_ = 0;
  std::unordered_map<std::string_view, std::size_t> side_numbers_;
  std::string out_;
};

}  // namespace

std::string as_html(const FlowReport& report) {
  return Page(report).written();
}

}  // namespace stancemap::flow
