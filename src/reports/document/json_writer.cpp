// Written by hand, one row a line: a document tree of a hundred thousand rows would cost more than the report.

#include <charconv>
#include <system_error>

#include <fmt/format.h>

#include "diagnostics/escape.h"
#include "reports/document/writers.h"

namespace stancemap::documents {
namespace {

/// The name of a column or number as a key: "claims resting on it" is "claims_resting_on_it".
std::string key_of(std::string_view name) {
  std::string key(name);
  for (char& c : key) {
    if (c == ' ') c = '_';
  }
  return key;
}

void append_texts(std::string& out, std::string_view key, const std::vector<std::string>& texts) {
  out += fmt::format("  \"{}\": [", key);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    out += i == 0 ? "\n    " : ",\n    ";
    append_json_string(out, texts[i]);
  }
  out += texts.empty() ? "],\n" : "\n  ],\n";
}

void append_numbers(std::string& out, const std::vector<DocumentNumber>& numbers) {
  out += "      \"numbers\": {";
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    out += fmt::format("{}\"{}\": {}", i == 0 ? "" : ", ", key_of(numbers[i].name), numbers[i].value);
  }
  out += "},\n";
}

/// Whether JSON takes the cell as a number as it stands.
bool is_number(std::string_view cell) {
  double value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  const std::string_view digits = cell.starts_with('-') ? cell.substr(1) : cell;
  const bool plain = !digits.empty() && digits[0] >= '0' && digits[0] <= '9' && digits.back() != '.' &&
                     (digits.size() < 2 || digits[0] != '0' || digits[1] < '0' || digits[1] > '9') &&
                     digits.find(".e") == std::string_view::npos;
  return error == std::errc() && end == cell.data() + cell.size() && plain;
}

// An empty cell is a number that does not apply.
void append_cell(std::string& out, const Column& column, std::string_view cell) {
  if (column.number && cell.empty()) {
    out += "null";
  } else if (column.number && is_number(cell)) {
    out += cell;
  } else {
    append_json_string(out, cell);
  }
}

void append_rows(std::string& out, const Table& table) {
  std::vector<std::string> keys;
  for (const Column& column : table.columns) {
    append_json_string(keys.emplace_back(), key_of(column.name));
    keys.back() += ": ";
  }
  out += "      \"rows\": [";
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    out += r == 0 ? "\n        {" : ",\n        {";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      out += i == 0 ? "" : ", ";
      out += keys[i];
      append_cell(out, table.columns[i], table.rows[r][i]);
    }
    out += "}";
  }
  out += table.rows.empty() ? "]\n" : "\n      ]\n";
}

void append_section(std::string& out, const DocumentSection& section) {
  out += fmt::format("    \"{}\": {{\n      \"title\": ", section.name);
  append_json_string(out, section.title);
  out += ",\n      \"about\": ";
  append_json_string(out, section.about);
  out += ",\n";
  append_numbers(out, section.numbers);
  out += fmt::format("      \"rows_left_out\": {},\n", section.left_out);
  append_rows(out, section.table);
  out += "    }";
}

}  // namespace

std::string as_json(Document document) {
  std::string out = "{\n  \"schema\": ";
  append_json_string(out, document.schema);
  out += ",\n  \"version\": 1,\n  \"title\": ";
  append_json_string(out, document.title);
  out += ",\n  \"map\": ";
  append_json_string(out, document.map_name);
  out += ",\n";
  append_texts(out, "summary", document.summary);
  append_texts(out, "notes", document.notes);
  out += "  \"sections\": {";
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    out += i == 0 ? "\n" : ",\n";
    append_section(out, document.sections[i]);
  }
  return out + (document.sections.empty() ? "}\n}\n" : "\n  }\n}\n");
}

}  // namespace stancemap::documents
