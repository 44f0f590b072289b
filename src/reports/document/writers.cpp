#include "reports/document/writers.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "reports/document/wording.h"

namespace stancemap {

std::span<const DocumentWriter> document_writers() {
  static constexpr std::array kWriters{
      DocumentWriter{"text", "for a terminal", documents::as_text},
      DocumentWriter{"markdown", "for a document", documents::as_markdown},
      DocumentWriter{"csv", "one table for a spreadsheet; safe against formulas", documents::as_csv},
      DocumentWriter{"json", "everything, for a program", documents::as_json},
      DocumentWriter{"html", "a page that prints", documents::as_html},
  };
  return kWriters;
}

const DocumentWriter* document_writer(std::string_view name) {
  const auto writers = document_writers();
  const auto it = std::find_if(writers.begin(), writers.end(), [&](const DocumentWriter& w) { return w.name == name; });
  return it == writers.end() ? nullptr : &*it;
}

namespace documents {

std::string heading(const Document& document) {
  return document.title.empty() ? std::string(document.kind) : fmt::format("{}: {}", document.kind, document.title);
}

std::vector<DocumentNumber> shown_numbers(const DocumentSection& section) {
  std::vector<DocumentNumber> numbers = section.numbers;
  std::erase_if(numbers, [](const DocumentNumber& number) { return number.quiet && number.value == 0; });
  return numbers;
}

std::string number_text(const DocumentNumber& number) {
  const std::string share = number.of ? share_text(number.value, *number.of) : std::string();
  return share.empty() ? fmt::format("{}", number.value) : fmt::format("{} ({})", number.value, share);
}

std::string left_out_text(const DocumentSection& section) {
  if (section.left_out == 0) return {};
  return fmt::format("{} more {} left out.", section.left_out, verb(section.left_out, "row is", "rows are"));
}

std::string sentence_for_no_rows(const DocumentSection& section) {
  return section.left_out == 0 ? section.empty : left_out_text(section);
}

}  // namespace documents
}  // namespace stancemap
