#pragma once
// A table as data, and the writers that every report shares. Adding a writer is one file and one line in
// `table_writers.cpp`.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stancemap {

struct Column {
  std::string name;
  bool number = false;  // set to the right in text and Markdown; a bare number in JSON
};

/// Rows of cells as text, each row as long as `columns`. Cells may hold hostile text; writers escape.
struct Table {
  std::string title;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
};

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
std::string csv_field(std::string_view text);         // RFC 4180; a leading = + - @ tab CR is made harmless with '

}  // namespace stancemap
