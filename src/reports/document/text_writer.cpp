#include <algorithm>

#include <fmt/format.h>

#include "base/shown_text.h"
#include "base/utf8.h"
#include "diagnostics/writer.h"
#include "reports/document/wording.h"
#include "reports/document/writers.h"

namespace stancemap::documents {
namespace {

constexpr std::size_t kMostInCell = 40;    // of a cell beside others
constexpr std::size_t kMostInProse = 160;  // of a cell below its row

std::string underlined(const std::string& title, char with) {
  return fmt::format("{}\n{}\n", title, std::string(std::min(kTextLine, code_point_count(title)), with));
}

std::string numbers_text(const std::vector<DocumentNumber>& numbers) {
  std::size_t names = 0;
  std::size_t values = 0;
  for (const DocumentNumber& number : numbers) {
    names = std::max(names, number.name.size());
    values = std::max(values, fmt::formatted_size("{}", number.value));
  }
  std::string out;
  for (const DocumentNumber& number : numbers) {
    const std::string share = number.of ? share_text(number.value, *number.of) : std::string();
    out += fmt::format("  {:{}}  {:>{}}{}\n", number.name, names, number.value, values,
                       share.empty() ? "" : fmt::format("  ({})", share));
  }
  return out;
}

void shorten_cells(Table& table) {
  for (auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      row[i] = shortened(one_line(row[i]), table.columns[i].prose ? kMostInProse : kMostInCell);
    }
  }
}

std::string section_text(DocumentSection&& section) {
  std::string out = "\n" + underlined(section.title, '-') + wrapped(section.about);
  if (const auto numbers = shown_numbers(section); !numbers.empty()) out += "\n" + numbers_text(numbers);
  if (section.table.rows.empty()) return out + "\n" + wrapped(sentence_for_no_rows(section));
  Table table = table_for_people(std::move(section.table));
  shorten_cells(table);
  out += "\n" + table_writer("text")->write(table);
  const std::string more = left_out_text(section);
  return more.empty() ? out : out + more + "\n";
}

}  // namespace

std::string as_text(Document document) {
  std::string out = underlined(shortened(terminal_safe(one_line(heading(document))), kTextLine), '=');
  out += terminal_safe(document.map_name) + "\n\n";
  for (const std::string& sentence : document.summary) out += wrapped(sentence);
  for (const std::string& note : document.notes) out += "\n" + wrapped("Note: " + note);
  for (DocumentSection& section : document.sections) out += section_text(std::move(section));
  return out;
}

}  // namespace stancemap::documents
