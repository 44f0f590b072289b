#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "base/shown_text.h"
#include "debate/flow/wording.h"
#include "reports/flow/cell_text.h"
#include "reports/flow/html_style.h"
#include "reports/flow/writers.h"
#include "reports/table.h"

namespace stancemap::flow {
namespace {

// Nothing is fetched and nothing runs, should a browser ever be talked into it.
constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
constexpr std::uint32_t kMostRowsOfCell = 65'534;  // as many as HTML lets a cell span
constexpr std::size_t kSideStyles = 4;

std::string escaped(std::string_view text) {
  return html_escaped(one_line(text));
}

class Page {
 public:
  explicit Page(const FlowReport& report)
      : report_(report), sheet_(report.sheet), side_numbers_(side_numbers(report.sheet)) {}

  std::string written() {
    opening();
    if (sheet_.cells.empty()) {
      append("<p>{}</p>\n", escaped(empty_text(sheet_)));
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
    const std::string title = escaped(title_of(report_.map, sheet_));
    out_ += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
    append("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n", kPolicy);
    out_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    append("<title>Flow: {}</title>\n<style>{}</style>\n</head>\n<body>\n", title, kHtmlStyle);
    append("<header>\n<p class=\"kind\">Flow sheet</p>\n<h1 dir=\"auto\">{}</h1>\n<p class=\"summary\">", title);
    bool first = true;
    for (const std::string& one : summary(report_.map, sheet_)) {
      append("{}{}", std::exchange(first, false) ? "" : " ", escaped(one));
    }
    out_ += "</p>\n";
    add_key();
    out_ += "</header>\n<main>\n";
  }

  void add_key() {
    if (sheet_.sides.empty()) return;
    out_ += "<ul class=\"key\" aria-label=\"Sides\">\n";
    for (const std::string_view side : sheet_.sides) {
      append("<li><span class=\"side{}\" dir=\"auto\">{}</span></li>\n", side_class(side), escaped(side));
    }
    out_ += "</ul>\n";
  }

  /// " s1" and so on, from the first again after the last; nothing where there is no side.
  std::string side_class(std::string_view side) const {
    const auto at = side_numbers_.find(side);
    return at == side_numbers_.end() ? std::string() : fmt::format(" s{}", at->second % kSideStyles + 1);
  }

  void add_table() {
    append(
        "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Flow sheet\">\n<table class=\"even\" "
        "style=\"--least:{}rem\">\n",
        9 * sheet_.columns.size());
    out_ +=
        "<caption>What answers an argument stands on its row, or on the rows below up to the next argument.</caption>\n"
        "<thead><tr>";
    for (const Column& column : sheet_.columns) add_head(column);
    out_ += "</tr></thead>\n<tbody>\n";
    std::vector<std::uint32_t> busy(sheet_.columns.size());  // the row from which on a column is free again
    std::uint32_t next = 0;
    for (std::uint32_t row = 0; row < sheet_.rows; ++row) add_row(row, next, busy);
    out_ += "</tbody>\n</table>\n</div>\n";
  }

  void add_head(const Column& column) {
    append("<th scope=\"col\" class=\"head{}\"><span class=\"id\" dir=\"auto\">{}</span>", side_class(column.side),
           escaped(column.id));
    if (!column.name.empty()) append("<span class=\"name\" dir=\"auto\">{}</span>", escaped(column.name));
    if (!column.side.empty()) append("<span class=\"who\" dir=\"auto\">{}</span>", escaped(column.side));
    if (!column.speaker.empty() && column.speaker != column.name && column.speaker != column.id) {
      append("<span class=\"name\" dir=\"auto\">{}</span>", escaped(column.speaker));
    }
    out_ += "</th>";
  }

  void add_row(std::uint32_t row, std::uint32_t& next, std::vector<std::uint32_t>& busy) {
    const std::vector<Cell>& cells = sheet_.cells;
    std::uint32_t end = next;
    bool is_first = false;
    for (; end < cells.size() && cells[end].row == row; ++end) {
      is_first |= cells[end].kind == Kind::kArgument && cells[end].stands_on == kNoCell;
    }
    out_ += is_first ? "<tr class=\"first\">" : "<tr>";
    for (std::uint32_t column = 0; column < sheet_.columns.size(); ++column) {
      if (next < end && cells[next].column == column) {
        busy[column] = row + std::min(cells[next].rows, kMostRowsOfCell);
        add_cell(next++);
      } else if (busy[column] <= row) {
        out_ += "<td class=\"empty\"></td>";
      }
    }
    out_ += "</tr>\n";
  }

  void add_cell(std::uint32_t index) {
    const Cell& cell = sheet_.cells[index];
    append("<td id=\"c{}\" class=\"{}{}", index + 1, class_of(cell.kind), side_class(cell.side));
    if (cell.depth > 0) append(" d{}", std::min(cell.depth, 3U));
    out_ += '"';
    if (cell.rows > 1) append(" rowspan=\"{}\"", std::min(cell.rows, kMostRowsOfCell));
    out_ += " dir=\"auto\">";
    add_content(index);
    out_ += "</td>";
  }

  static std::string_view class_of(Kind kind) {
    if (kind == Kind::kDrop) return "drop";
    return kind == Kind::kArgument || kind == Kind::kWarrant ? "claim" : "act";
  }

  void add_content(std::uint32_t index) {
    const Cell& cell = sheet_.cells[index];
    const CellText text = cell_text(report_, index);
    if (!text.number.empty()) {
      append("<p><b class=\"no\">{}</b> {}</p>", text.number, escaped(text.body));
    } else {
      append("<p>{}<a href=\"#c{}\">{}</a></p>", cell.kind == Kind::kDrop ? "✗ " : "", cell.of + 1, escaped(text.body));
    }
    if (!text.notes.empty())
      append("<p class=\"note\">{}</p>", escaped(fmt::format("{}", fmt::join(text.notes, "; "))));
    for (const std::string_view mark : text.marks) append("<span class=\"mark {0}\">{0}</span>", mark);
  }

  void add_lists() {
    const auto columns = cells_by_column(sheet_);
    for (std::size_t c = 0; c < columns.size(); ++c) {
      append("<h2 dir=\"auto\">{}</h2>\n<ul class=\"cells\">\n", escaped(column_heading(sheet_.columns[c])));
      for (const std::uint32_t cell : columns[c]) {
        append("<li id=\"c{}\" class=\"{}\">", cell + 1, side_class(sheet_.cells[cell].side));
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
           escaped(reference(sheet_, cell.stands_on)));
  }

  const FlowReport& report_;
  const Sheet& sheet_;
  std::unordered_map<std::string_view, std::size_t> side_numbers_;
  std::string out_;
};

}  // namespace

std::string as_html(const FlowReport& report) {
  return Page(report).written();
}

}  // namespace stancemap::flow
