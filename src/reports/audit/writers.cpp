#include "reports/audit/writers.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "reports/audit/wording.h"

namespace stancemap {

std::span<const AuditWriter> audit_writers() {
  static constexpr std::array kWriters{
      AuditWriter{"text", "for a terminal", audit::as_text},
      AuditWriter{"markdown", "for a document", audit::as_markdown},
      AuditWriter{"csv", "one table for a spreadsheet; safe against formulas", audit::as_csv},
      AuditWriter{"json", "everything, for a program", audit::as_json},
      AuditWriter{"html", "a page that prints", audit::as_html},
  };
  return kWriters;
}

const AuditWriter* audit_writer(std::string_view name) {
  const auto writers = audit_writers();
  const auto it = std::find_if(writers.begin(), writers.end(), [&](const AuditWriter& w) { return w.name == name; });
  return it == writers.end() ? nullptr : &*it;
}

namespace audit {

std::string heading(const Audit& audit) {
  return audit.title.empty() ? "Sourcing audit" : fmt::format("Sourcing audit: {}", audit.title);
}

std::vector<AuditNumber> shown_numbers(const AuditSection& section) {
  std::vector<AuditNumber> numbers = section.numbers;
  std::erase_if(numbers, [](const AuditNumber& number) { return number.quiet && number.value == 0; });
  return numbers;
}

std::string number_text(const AuditNumber& number) {
  const std::string share = number.of ? share_text(number.value, *number.of) : std::string();
  return share.empty() ? fmt::format("{}", number.value) : fmt::format("{} ({})", number.value, share);
}

std::string left_out_text(const AuditSection& section) {
  if (section.left_out == 0) return {};
  return fmt::format("{} more {} left out.", section.left_out, verb(section.left_out, "row is", "rows are"));
}

std::string sentence_for_no_rows(const AuditSection& section) {
  return section.left_out == 0 ? section.empty : left_out_text(section);
}

}  // namespace audit
}  // namespace stancemap
