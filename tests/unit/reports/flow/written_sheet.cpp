#include "unit/reports/flow/written_sheet.h"

#include <doctest/doctest.h>

namespace stancemap::test {

WrittenSheet::WrittenSheet(std::string_view yaml, std::size_t thread, std::optional<flow::ColumnsBy> by)
    : reading_(read_map({{"map.yaml", "stancemap: 1\n" + std::string(yaml)}})),
      graph_(reading_.map),
      sheet_(flow::sheet_of(graph_, ThreadId(thread),
                            {.by = by ? *by : flow::usual_columns(reading_.map, ThreadId(thread))})) {
  for (const Finding& finding : reading_.findings) {
    INFO(finding.message);
    CHECK(finding.severity != Severity::kError);
  }
}

WrittenSheet::~WrittenSheet() = default;

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string many_speakers(std::size_t count) {
  std::string participants = "participants:\n";
  std::string posts = "thread:\n  id: t\n  posts:\n";
  for (std::size_t i = 1; i <= count; ++i) {
    const std::string n = std::to_string(i);
    participants += "  p" + n + ": {}\n";
    posts += "    " + n + ": {by: p" + n + ", claims: {c" + n + ": {text: Text " + n + ".";
    posts += i == 1 ? "}}}\n" : ", attacks: c" + std::to_string(i - 1) + "}}}\n";
  }
  return participants + posts;
}

}  // namespace stancemap::test
