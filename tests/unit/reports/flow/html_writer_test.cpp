#include <doctest/doctest.h>
#include <fmt/format.h>

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

TEST_CASE("what fits a page is one part of the table, and each argument that stands alone begins one") {
  const std::string page = body(WrittenSheet(test::kHostileRound));
  CHECK(count_of(page, "<tbody>") == 2);
  CHECK_FALSE(holds(page, "(continued)"));
}

TEST_CASE("a cell that goes on in the next part says so there, and no cell leaves its part") {
  std::string yaml =
      "participants: {a: {side: pro}, n: {side: con}}\nthread:\n  id: t\n  order: policy\n  posts:\n"
      "    1AC: {by: a, claims: {plan: {text: The plan of it all.}}}\n    1NC:\n      by: n\n      claims:\n";
  for (int i = 0; i < 60; ++i) yaml += fmt::format("        a{}: {{text: An answer to the plan., attacks: plan}}\n", i);
  const std::string page = body(WrittenSheet(yaml));
  const std::size_t parts = count_of(page, "<tbody>");
  CHECK(parts > 1);
  CHECK(count_of(page, "1 The plan of it all. (continued)") == parts - 1);
  CHECK(count_of(page, " cut\"") == parts - 1);
  CHECK(count_of(page, "id=\"c1\"") == 1);
  std::size_t spanned = 0;  // by the parts of the first cell
  for (auto at = page.find("rowspan=\""); at != std::string::npos; at = page.find("rowspan=\"", at + 1)) {
    spanned += std::stoul(page.substr(at + 9));
  }
  CHECK(spanned == 60);
}

TEST_CASE("a group begins with its title over all columns") {
  const std::string page = body(WrittenSheet(R"(
participants: {ann: Ann}
groups: {g: "The <b>case"}
thread: {id: t, posts: {1: {by: ann, claims: {a: {text: A., group: g}}}, 2: {by: ann, replies-to: 1, claims: {b: {text: B., attacks: a}}}}}
)"));
  CHECK(holds(page,
              "<tr class=\"section\"><th class=\"left\" scope=\"rowgroup\" colspan=\"2\" dir=\"auto\">"
              "The &lt;b&gt;case</th></tr>"));
}

}  // namespace
}  // namespace stancemap::flow
