#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/shown_text.h"
#include "base/utf8.h"
#include "diagnostics/writer.h"
#include "reports/table.h"
#include "reports/text_lines.h"

namespace stancemap {
namespace {

std::string padded(std::string_view text, std::size_t width, bool right) {
  const std::size_t have = display_width(text);
  const std::string blanks(width > have ? width - have : 0, ' ');
  return right ? blanks + std::string(text) : std::string(text) + blanks;
}

std::vector<std::size_t> column_widths(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  return widths;
}

/// The columns that stand side by side in text, or those that stand below them.
std::vector<std::size_t> columns_where(const Table& table, bool prose) {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].prose == prose) columns.push_back(i);
  }
  return columns;
}

/// The prose of a row: the first on a line of its own, the others with their names on the next.
std::string prose_lines(const Table& table, const std::vector<std::string>& row,
                        const std::vector<std::size_t>& columns) {
  std::string first;
  std::string others;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string cell = terminal_safe(row[columns[i]]);
    if (cell.empty()) continue;
    if (i == 0) {
      first = fmt::format("    {}\n", cell);
    } else {
      others +=
          fmt::format("{}{}: {}", others.empty() ? "    " : "; ", terminal_safe(table.columns[columns[i]].name), cell);
    }
  }
  return first + (others.empty() ? "" : others + "\n");
}

std::string as_text(const Table& table) {
  const std::vector<std::size_t> columns = columns_where(table, false);
  const std::vector<std::size_t> prose = columns_where(table, true);
  std::vector<std::vector<std::string>> rows(1);
  for (const std::size_t i : columns) rows[0].push_back(terminal_safe(table.columns[i].name));
  for (const auto& row : table.rows) {
    rows.emplace_back();
    for (const std::size_t i : columns) rows.back().push_back(terminal_safe(row[i]));
  }
  const auto widths = column_widths(rows);
  std::string out;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::string line;
    for (std::size_t i = 0; i < rows[r].size(); ++i) {
      if (i != 0) line += "  ";
      line += padded(rows[r][i], widths[i], table.columns[columns[i]].number);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
    if (r != 0) {
      out += prose_lines(table, table.rows[r - 1], prose);
      continue;
    }
    std::size_t total = widths.empty() ? 0 : 2 * (widths.size() - 1);
    for (const std::size_t width : widths) total += width;
    out += std::string(total, '-') + "\n";
  }
  return out;
}

std::string as_markdown(const Table& table) {
  std::string out = table.title.empty() ? "" : fmt::format("## {}\n\n", markdown_escaped(table.title));
  std::string rule = "|";
  out += "|";
  for (const Column& column : table.columns) {
    out += fmt::format(" {} |", markdown_escaped(column.name));
    rule += column.number ? " ---: |" : " --- |";
  }
  out += "\n" + rule + "\n";
  for (const auto& row : table.rows) {
    out += "|";
    for (const std::string& cell : row) out += fmt::format(" {} |", markdown_escaped(cell));
    out += "\n";
  }
  return out;
}

bool is_number(std::string_view cell) {
  return cell.find_first_not_of("0123456789.+-eE%") == std::string_view::npos;
}

std::string as_csv(const Table& table) {
  std::string out;
  const auto add_row = [&](const auto& cells, const auto& text_of) {
    for (std::size_t i = 0; i < cells.size(); ++i) out += (i == 0 ? "" : ",") + text_of(cells[i], i);
    out += "\r\n";
  };
  add_row(table.columns, [](const Column& column, std::size_t) { return csv_field(column.name); });
  for (const auto& row : table.rows) {
    // A column of numbers may start with a minus: that is no formula.
    add_row(row, [&](const std::string& cell, std::size_t i) {
      return table.columns[i].number && is_number(cell) ? cell : csv_field(cell);
    });
  }
  return out;
}

/// A cell of a number column is a JSON number where it is one, else a text.
nlohmann::ordered_json json_cell(const std::string& cell, bool number) {
  if (number && !cell.empty()) {
    auto value = nlohmann::ordered_json::parse(cell, nullptr, false);
    if (value.is_number()) return value;
  }
  return with_valid_utf8(cell);
}

std::string as_json(const Table& table) {
  nlohmann::ordered_json rows = nlohmann::ordered_json::array();
  for (const auto& row : table.rows) {
    nlohmann::ordered_json object;
    for (std::size_t i = 0; i < row.size(); ++i) {
      object[table.columns[i].name] = json_cell(row[i], table.columns[i].number);
    }
    rows.push_back(std::move(object));
  }
  const nlohmann::ordered_json all{{"title", table.title}, {"rows", std::move(rows)}};
  return all.dump(2) + "\n";
}

std::string as_html(const Table& table) {
  std::string out = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  out += fmt::format("<title>{}</title>\n", html_escaped(table.title));
  out +=
      "<style>body{font:16px/1.5 sans-serif;margin:2rem}table{border-collapse:collapse}"
      "caption{text-align:left;font-weight:bold;padding:.5rem 0}th,td{border:1px solid #767676;padding:.25rem .75rem;"
      "text-align:left;vertical-align:top}.n{text-align:right}</style>\n</head>\n<body>\n<table>\n";
  out += fmt::format("<caption>{}</caption>\n<thead><tr>", html_escaped(table.title));
  for (const Column& column : table.columns) {
    out += fmt::format("<th scope=\"col\"{}>{}</th>", column.number ? " class=\"n\"" : "", html_escaped(column.name));
  }
  out += "</tr></thead>\n<tbody>\n";
  for (const auto& row : table.rows) {
    out += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i) {
      out += fmt::format("<td{}>{}</td>", table.columns[i].number ? " class=\"n\"" : "", html_escaped(row[i]));
    }
    out += "</tr>\n";
  }
  return out + "</tbody>\n</table>\n</body>\n</html>\n";
}

constexpr std::array kWriters{
    TableWriter{"text", "columns for a terminal", as_text},
    TableWriter{"markdown", "a table for a document", as_markdown},
    TableWriter{"csv", "for a spreadsheet; safe against formulas", as_csv},
    TableWriter{"json", "for a program", as_json},
    TableWriter{"html", "a page that prints", as_html},
};

}  // namespace

Table table_for_people(Table table) {
  const auto is_left_out = [&](std::size_t i) {
    if (table.columns[i].for_programs) return true;
    const auto& usual = table.columns[i].usual;
    return usual &&
           std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) { return row[i] == *usual; });
  };
  std::vector<bool> dropped;
  for (std::size_t i = 0; i < table.columns.size(); ++i) dropped.push_back(is_left_out(i));
  const auto drop = [&](auto& cells) {
    std::size_t i = 0;
    std::erase_if(cells, [&](const auto&) { return dropped[i++]; });
  };
  drop(table.columns);
  for (auto& row : table.rows) drop(row);
  return table;
}

std::span<const TableWriter> table_writers() {
  return kWriters;
}

const TableWriter* table_writer(std::string_view name) {
  const auto it = std::find_if(kWriters.begin(), kWriters.end(), [&](const TableWriter& w) { return w.name == name; });
  return it == kWriters.end() ? nullptr : &*it;
}

}  // namespace stancemap
