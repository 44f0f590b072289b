// Written by hand, one cell a line: a document tree of a hundred thousand cells would cost more than the sheet.

#include <fmt/format.h>

#include "debate/flow/wording.h"
#include "diagnostics/escape.h"
#include "reports/flow/writers.h"

namespace stancemap::flow {
namespace {

class Document {
 public:
  explicit Document(const FlowReport& report) : report_(report), sheet_(report.sheet) {}

  std::string written() {
    out_ = "{\n  \"schema\": \"stancemap-flow\",\n  \"version\": 1,\n  \"title\": ";
    append_json_string(out_, title_of(report_.map, sheet_));
    out_ += ",\n  \"thread\": ";
    append_json_string(out_, report_.map[sheet_.thread].id);
    if (sheet_.group) {
      out_ += ",\n  \"group\": ";
      append_json_string(out_, report_.map[sheet_.group].id);
    }
    out_ += fmt::format(",\n  \"columns_by\": \"{}\",\n  \"rows\": {},\n  \"sides\": [",
                        columns_by_names()[static_cast<std::size_t>(sheet_.by)], sheet_.rows);
    for (std::size_t i = 0; i < sheet_.sides.size(); ++i) {
      if (i > 0) out_ += ", ";
      append_json_string(out_, sheet_.sides[i]);
    }
    out_ += "],\n  \"columns\": [";
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i) add_column(i);
    out_ += "\n  ]";
    if (!sheet_.sections.empty()) add_sections();
    out_ += ",\n  \"cells\": [";
    for (std::uint32_t i = 0; i < sheet_.cells.size(); ++i) add_cell(i);
    return std::move(out_ += sheet_.cells.empty() ? "]\n}\n" : "\n  ]\n}\n");
  }

 private:
  void add_text(std::string_view key, std::string_view text) {
    if (text.empty()) return;
    out_ += fmt::format(", \"{}\": ", key);
    append_json_string(out_, text);
  }

  void add_column(std::size_t index) {
    const Column& column = sheet_.columns[index];
    out_ += index == 0 ? "\n    {\"id\": " : ",\n    {\"id\": ";
    append_json_string(out_, column.id);
    add_text("name", column.name);
    add_text("side", column.side);
    add_text("team", column.team);
    add_text("speaker", column.speaker);
    out_ += "}";
  }

  void add_sections() {
    out_ += ",\n  \"sections\": [";
    for (std::size_t i = 0; i < sheet_.sections.size(); ++i) {
      const Section& section = sheet_.sections[i];
      out_ += fmt::format("{}\n    {{\"row\": {}", i == 0 ? "" : ",", section.row);
      if (section.group) add_text("group", report_.map[section.group].id);
      add_text("title", section_title(report_.map, section));
      out_ += "}";
    }
    out_ += "\n  ]";
  }

  // Rows, columns and cells are counted from 0, as programs do.
  void add_cell(std::uint32_t index) {
    const Cell& cell = sheet_.cells[index];
    out_ += fmt::format("{}\n    {{\"row\": {}, \"column\": {}, \"rows\": {}, \"kind\": \"{}\"", index == 0 ? "" : ",",
                        cell.row, cell.column, cell.rows, kind_name(cell.kind));
    add_text("number", number_text(cell));
    add_text("claim", report_.map[cell.claim].id);
    if (cell.says_claim()) add_text("text", claim_text(report_.map, cell, false));
    if (cell.depth > 0) out_ += fmt::format(", \"depth\": {}", cell.depth);
    if (cell.post) add_text(cell.kind == Kind::kDrop ? "late_answer" : "post", report_.map[cell.post].id);
    add_text("speaker", speaker(report_.map, cell));
    add_text(cell.kind == Kind::kDrop ? "dropped_by" : "side", cell.side);
    add_text("team", cell.team);
    if (cell.is_new) out_ += ", \"new_in_rebuttal\": true";
    if (cell.column != cell.last_column) out_ += fmt::format(", \"last_column\": {}", cell.last_column);
    if (cell.of != kNoCell) out_ += fmt::format(", \"of\": {}", cell.of);
    if (cell.supports != kNoCell) out_ += fmt::format(", \"supports\": {}", cell.supports);
    add_cells("answers", cell.answers);
    add_cells("marks", cell.marks);
    out_ += "}";
  }

  void add_cells(std::string_view key, const std::vector<std::uint32_t>& cells) {
    if (!cells.empty()) out_ += fmt::format(", \"{}\": [{}]", key, fmt::join(cells, ", "));
  }

  const FlowReport& report_;
  const Sheet& sheet_;
  std::string out_;
};

}  // namespace

std::string as_json(const FlowReport& report) {
  return Document(report).written();
}

}  // namespace stancemap::flow
