#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.h"
#include "diagnostics/writer.h"
#include "reports/audit/wording.h"
#include "reports/audit/writers.h"

namespace stancemap::audit {
namespace {

constexpr std::size_t kLine = 100;         // code points of a line of sentences
constexpr std::size_t kMostInCell = 40;    // of a cell beside others
constexpr std::size_t kMostInProse = 160;  // of a cell below its row

/// Sentences broken into lines at blanks, each line indented.
std::string wrapped(std::string_view text, std::string_view indent = "") {
  const std::string safe = terminal_safe(one_line(text));
  std::string out;
  std::string line;
  std::size_t length = 0;  // of `line` in code points
  std::string_view rest = safe;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    const std::size_t width = code_point_count(word);
    if (!line.empty() && indent.size() + length + 1 + width > kLine) {
      out += fmt::format("{}{}\n", indent, line);
      line.clear();
      length = 0;
    }
    length += width + (line.empty() ? 0 : 1);
    if (!line.empty()) line += ' ';
    line += word;
  }
  return line.empty() ? out : out + fmt::format("{}{}\n", indent, line);
}

std::string underlined(const std::string& title, char with) {
  return fmt::format("{}\n{}\n", title, std::string(std::min(kLine, code_point_count(title)), with));
}

std::string numbers_text(const std::vector<AuditNumber>& numbers) {
  std::size_t names = 0;
  std::size_t values = 0;
  for (const AuditNumber& number : numbers) {
    names = std::max(names, number.name.size());
    values = std::max(values, fmt::formatted_size("{}", number.value));
  }
  std::string out;
  for (const AuditNumber& number : numbers) {
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

std::string section_text(AuditSection&& section) {
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

std::string as_text(Audit audit) {
  std::string out = underlined(shortened(terminal_safe(one_line(heading(audit))), kLine), '=');
  out += terminal_safe(audit.map_name) + "\n\n";
  for (const std::string& sentence : audit.summary) out += wrapped(sentence);
  for (const std::string& note : audit.notes) out += "\n" + wrapped("Note: " + note);
  for (AuditSection& section : audit.sections) out += section_text(std::move(section));
  return out;
}

}  // namespace stancemap::audit
