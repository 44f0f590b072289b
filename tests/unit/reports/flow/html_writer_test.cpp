#include <doctest/doctest.h>

#include "reports/flow/writers.h"
#include "unit/reports/flow/written_sheet.h"

namespace stancemap::flow {
namespace {

using test::count_of;
using test::holds;
using test::WrittenSheet;

/// The page without its style sheet, which is ours.
std::string body(const WrittenSheet& sheet) {
  const std::string page = as_html(sheet.report());
  return page.substr(page.find("</style>") + 8);
}

TEST_CASE("no text of a map opens or closes an element of the page") {
  const WrittenSheet sheet(test::kHostileRound);
  const std::string page = as_html(sheet.report());
  CHECK_FALSE(holds(page, "<script"));
  CHECK(holds(page, "&lt;script&gt;alert(2)&lt;/script&gt;"));
  CHECK(holds(page, "<title>Flow: &lt;/title&gt;&lt;script&gt;"));
  CHECK(holds(page, "]]&gt;"));
  for (const std::string_view once : {"</title>", "</style>", "</table>", "</main>", "</body>", "</html>"})
    CHECK(count_of(page, once) == 1);
  CHECK(count_of(page, "<td") == count_of(page, "</td>"));
  CHECK(count_of(page, "<th ") == 2);
  CHECK(count_of(page, "</th>") == 2);
}

TEST_CASE("the page holds no control character and nothing that turns the direction of text") {
  const std::string page = as_html(WrittenSheet(test::kHostileRound).report());
  for (const std::string_view unfit : {"\x1b", "\x07", "\u009b", "\u202E", "\u2066", "\u2069", "\r"})
    CHECK_FALSE(holds(page, unfit));
  CHECK(page.find('\0') == std::string::npos);
  CHECK(holds(page, "日本"));
}

TEST_CASE("a cell that is about another links to it") {
  const std::string page = body(WrittenSheet(test::kHostileRound));
  CHECK(holds(page, "<a href=\"#c3\">no answer to 1|&lt;A&gt; 2</a>"));
  CHECK(count_of(page, "id=\"c3\"") == 1);
  CHECK(holds(page, "<span class=\"mark dropped\">dropped</span>"));
}

TEST_CASE("a page holds its own thread and no other") {
  const std::string first = body(WrittenSheet(test::kTwoThreads, 0));
  const std::string second = body(WrittenSheet(test::kTwoThreads, 1));
  CHECK(holds(first, "<h1 dir=\"auto\">First</h1>"));
  CHECK(holds(first, "Text of not-one."));
  CHECK_FALSE(holds(first, "Text of two."));
  CHECK(holds(second, "Text of two."));
  CHECK_FALSE(holds(second, "Text of one."));
}

TEST_CASE("a page of an empty sheet says so and has no table") {
  const std::string page = body(WrittenSheet(test::kEmptyThread));
  CHECK(holds(page, "<p>Nobody argues anything here.</p>"));
  CHECK_FALSE(holds(page, "<table"));
}

TEST_CASE("too many columns stand one after the other") {
  const std::string table = body(WrittenSheet(test::many_speakers(kMostTableColumns - 1), 0, ColumnsBy::kParticipant));
  const std::string lists = body(WrittenSheet(test::many_speakers(kMostTableColumns + 1), 0, ColumnsBy::kParticipant));
  CHECK(holds(table, "<table"));
  CHECK_FALSE(holds(lists, "<table"));
  CHECK(count_of(lists, "<ul class=\"cells\">") == kMostTableColumns + 1);
  CHECK(count_of(lists, "</ul>") == kMostTableColumns + 1);
}

}  // namespace
}  // namespace stancemap::flow
