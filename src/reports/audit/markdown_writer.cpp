#include <fmt/format.h>

#include "reports/audit/wording.h"
#include "reports/audit/writers.h"

namespace stancemap::audit {
namespace {

/// A sentence with its names in code type. Names come from the map, and a backslash does not escape inside Markdown's
/// own code spans, so the element is written.
std::string sentence(std::string_view text) {
  std::string out;
  bool inside = false;
  while (!text.empty()) {
    const auto tick = text.find('`');
    out += markdown_escaped(text.substr(0, tick));
    if (tick == std::string_view::npos) break;
    out += inside ? "</code>" : "<code>";
    inside = !inside;
    text.remove_prefix(tick + 1);
  }
  return inside ? out + "</code>" : out;
}

std::string section_markdown(AuditSection&& section) {
  std::string out = fmt::format("\n## {}\n\n{}\n", markdown_escaped(section.title), sentence(section.about));
  const std::vector<AuditNumber> numbers = shown_numbers(section);
  if (!numbers.empty()) out += "\n";
  for (const AuditNumber& number : numbers) {
    out += fmt::format("- {}: {}\n", markdown_escaped(number.name), number_text(number));
  }
  if (section.table.rows.empty()) return out + fmt::format("\n{}\n", sentence(sentence_for_no_rows(section)));
  Table table = table_for_people(std::move(section.table));
  table.title.clear();
  out += "\n" + table_writer("markdown")->write(table);
  const std::string more = left_out_text(section);
  return more.empty() ? out : fmt::format("{}\n{}\n", out, more);
}

}  // namespace

std::string as_markdown(Audit audit) {
  std::string out = fmt::format("# {}\n\n", markdown_escaped(one_line(heading(audit))));
  for (const std::string& one : audit.summary) out += sentence(one) + "\n";
  for (const std::string& note : audit.notes) out += fmt::format("\n> {}\n", sentence(note));
  out += fmt::format("\nMap: {}\n", markdown_escaped(audit.map_name));
  for (AuditSection& section : audit.sections) out += section_markdown(std::move(section));
  return out;
}

}  // namespace stancemap::audit
