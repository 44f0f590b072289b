#include <doctest/doctest.h>

#include "reports/flow/writers.h"
#include "unit/reports/flow/written_sheet.h"

namespace stancemap::flow {
namespace {

using test::count_of;
using test::holds;
using test::WrittenSheet;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

/// Pipes that divide cells.
std::size_t dividers(const std::string& line) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < line.size(); ++i) count += line[i] == '|' && (i == 0 || line[i - 1] != '\\') ? 1 : 0;
  return count;
}

TEST_CASE("every row of a Markdown table has as many cells as there are columns, whatever the map says") {
  const std::vector<std::string> lines = lines_of(as_markdown(WrittenSheet(test::kHostileRound).report()));
  REQUIRE(lines.size() == 8);
  CHECK(lines[0].starts_with("# Flow: &lt;/title&gt;"));
  for (std::size_t i = 4; i < lines.size(); ++i) CHECK(dividers(lines[i]) == 3);
  CHECK(lines[5] == "| --- | --- |");
}

TEST_CASE("Markdown keeps no markup, link, control character or turned text of a map") {
  const std::string text = as_markdown(WrittenSheet(test::kHostileRound).report());
  CHECK_FALSE(holds(text, "<"));
  CHECK_FALSE(holds(text, "http://"));
  CHECK_FALSE(holds(text, " **b**"));
  CHECK(holds(text, "\\]\\]&gt; \\*\\*b\\*\\* \\`c\\` \\[l\\](http&#58;//a)"));
  for (const std::string_view unfit : {"\x1b", "\x07", "\u009b", "\u202E", "\u2066", "\r"})
    CHECK_FALSE(holds(text, unfit));
}

TEST_CASE("a Markdown sheet holds its own thread and no other") {
  CHECK(as_markdown(WrittenSheet(test::kTwoThreads, 0).report()) ==
        "# Flow: First\n\n2 arguments.\n\n| level 1 | level 2 |\n| --- | --- |\n"
        "| **1** Text of one. *(Ada)* | **2** Text of not-one. *(Nia)* |\n");
  CHECK(as_markdown(WrittenSheet(test::kTwoThreads, 1).report()) ==
        "# Flow: Second\n\n1 argument.\n\n| level 1 |\n| --- |\n| **1** Text of two. *(Nia)* |\n");
}

TEST_CASE("a Markdown sheet without cells says so") {
  CHECK(as_markdown(WrittenSheet(test::kEmptyThread).report()) ==
        "# Flow: Nothing yet\n\nNobody argues anything here.\n");
}

TEST_CASE("in Markdown too many columns stand one after the other, and answers say what they answer") {
  const std::string text =
      as_markdown(WrittenSheet(test::many_speakers(kMostTableColumns + 1), 0, ColumnsBy::kParticipant).report());
  CHECK(count_of(text, "\n## ") == kMostTableColumns + 1);
  CHECK(holds(text, "- **2** Text 2. *(answers 1)*\n"));
  CHECK_FALSE(holds(text, "| --- |"));
}

}  // namespace
}  // namespace stancemap::flow
