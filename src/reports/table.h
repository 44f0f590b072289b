#pragma once
// A table as data, and the writers that every report shares. Adding a writer is one file and one line in
// `table_writers.cpp`.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stancemap {

struct Column {
  std::string name;
  bool number = false;  // set to the right in text and Markdown; a bare number in JSON
  bool prose = false;   // running text: the text format sets it under its row
  /// Where every cell is this, a document for people leaves the column out (see `table_for_people`).
  std::optional<std::string> usual = std::nullopt;
  bool for_programs = false;  // a document for people always leaves it out: another column says it in words
};

/// Rows of cells as text, each row as long as `columns`. Cells may hold hostile text; writers escape.
struct Table {
  std::string title;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
};

/// The table without columns for programs, and without those whose cells are all as usual.
Table table_for_people(Table table);

struct TableWriter {
  std::string_view name;  // of --format
  std::string_view summary;
  std::string (*write)(const Table&);
};

/// text, markdown, csv, json, html.
std::span<const TableWriter> table_writers();
const TableWriter* table_writer(std::string_view name);

/// Escapes for the formats above, for reports that write more than tables.
std::string html_escaped(std::string_view text);
std::string markdown_escaped(std::string_view text);  // for one line of running text or a table cell
std::string csv_field(std::string_view text);         // RFC 4180; a leading = + - @ tab is made harmless with ',
                                                      // and what acts on a terminal is written as `\u{1b}`

}  // namespace stancemap
