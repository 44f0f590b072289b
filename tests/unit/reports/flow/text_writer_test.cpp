#include <vector>

#include <doctest/doctest.h>

#include "base/shown_text.h"
#include "reports/flow/writers.h"
#include "unit/reports/flow/written_sheet.h"

namespace stancemap::flow {
namespace {

using test::holds;
using test::WrittenSheet;

std::string text_of(const WrittenSheet& sheet, std::size_t width = 120) {
  FlowReport report = sheet.report();
  report.width = width;
  return as_text(report);
}

std::size_t widest_line(std::string_view text) {
  std::size_t widest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    widest = std::max(widest, display_width(text.substr(at, end - at)));
    at = end + 1;
  }
  return widest;
}

TEST_CASE("nothing in the text acts on a terminal") {
  const std::string text = text_of(WrittenSheet(test::kHostileRound));
  for (const std::string_view unfit : {"\x1b", "\x07", "\u009b", "\u202E", "\u2066", "\u2069", "\r", "\t"})
    CHECK_FALSE(holds(text, unfit));
  CHECK(text.find('\0') == std::string::npos);
  CHECK(holds(text, "\\u{1b}[31mred"));
  CHECK(holds(text, "\\u{202e}"));
  CHECK(holds(text, "</td></table><script>alert(2)</script>"));
}

TEST_CASE("no line is wider than it may be, side by side or one after the other") {
  for (const std::string_view map : {test::kHostileRound, test::kTwoThreads, test::kEmptyThread}) {
    const WrittenSheet sheet(map);
    for (const std::size_t width : {20U, 26U, 27U, 60U, 120U}) {
      INFO(width);
      CHECK(widest_line(text_of(sheet, width)) <= width);
    }
  }
}

TEST_CASE("an answer stands beside what it answers") {
  const std::string text = text_of(WrittenSheet(test::kTwoThreads), 60);
  CHECK(text ==
        "Flow: First\n2 arguments.\n\n"
        "level 1                        level 2\n"
        "-----------------------------  -----------------------------\n"
        "1. Text of one. (Ada)          2. Text of not-one. (Nia)\n");
}

TEST_CASE("where columns would be too narrow, an answer says what it answers") {
  CHECK(text_of(WrittenSheet(test::kTwoThreads), 24) ==
        "Flow: First\n2 arguments.\n\n"
        "level 1\n  1. Text of one. (Ada)\n\n"
        "level 2\n  2. Text of not-one.\n    (Nia) (answers 1)\n\n");
}

TEST_CASE("a text holds its own thread and no other") {
  const std::string second = text_of(WrittenSheet(test::kTwoThreads, 1));
  CHECK(second.starts_with("Flow: Second\n1 argument.\n"));
  CHECK(holds(second, "1. Text of two. (Nia)\n"));
  CHECK_FALSE(holds(second, "Text of one."));
}

TEST_CASE("a text of an empty sheet says so") {
  CHECK(text_of(WrittenSheet(test::kEmptyThread)) == "Flow: Nothing yet\nNobody argues anything here.\n");
}

}  // namespace
}  // namespace stancemap::flow
