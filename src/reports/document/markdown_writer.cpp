#include <fmt/format.h>

#include "base/shown_text.h"
#include "reports/document/wording.h"
#include "reports/document/writers.h"

namespace stancemap::documents {
namespace {

std::string section_markdown(DocumentSection&& section) {
  std::string out = fmt::format("\n## {}\n\n{}\n", markdown_escaped(section.title), sentence_markdown(section.about));
  const std::vector<DocumentNumber> numbers = shown_numbers(section);
  if (!numbers.empty()) out += "\n";
  for (const DocumentNumber& number : numbers) {
    out += fmt::format("- {}: {}\n", markdown_escaped(number.name), number_text(number));
  }
  if (section.table.rows.empty()) return out + fmt::format("\n{}\n", sentence_markdown(sentence_for_no_rows(section)));
  Table table = table_for_people(std::move(section.table));
  table.title.clear();
  out += "\n" + table_writer("markdown")->write(table);
  const std::string more = left_out_text(section);
  return more.empty() ? out : fmt::format("{}\n{}\n", out, more);
}

}  // namespace

std::string sentence_markdown(std::string_view text) {
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

std::string as_markdown(Document document) {
  std::string out = fmt::format("# {}\n\n", markdown_escaped(one_line(heading(document))));
  for (const std::string& one : document.summary) out += sentence_markdown(one) + "\n";
  for (const std::string& note : document.notes) out += fmt::format("\n> {}\n", sentence_markdown(note));
  out += fmt::format("\nMap: {}\n", markdown_escaped(document.map_name));
  for (DocumentSection& section : document.sections) out += section_markdown(std::move(section));
  return out;
}

}  // namespace stancemap::documents
