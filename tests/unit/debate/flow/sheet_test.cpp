#include "debate/flow/sheet.h"

#include <fmt/format.h>

#include "debate/flow/wording.h"
#include "support/large.h"
#include "unit/debate/flow/sheet_outline.h"

namespace stancemap::flow {
namespace {

using test::outline;
using test::ThreadMap;

constexpr std::string_view kRound = R"(
participants:
  ada: {name: Ada, side: affirmative}
  nia: {name: Nia, side: negative}
thread:
  id: round
  order: policy
  posts:
    1AC:
      by: ada
      claims:
        plan: End fares.
        riders: {text: More people ride., supports: plan}
        air: The air gets cleaner.
    1NC:
      by: nia
      claims:
        cost: {text: It costs too much., attacks: plan}
        slow: {text: Lines are slow., attacks: riders}
        full: {text: Buses are full., attacks: plan}
        court: The city may not do it.
    2AC:
      by: ada
      asserts: plan
      concedes: slow
      claims:
        levy: {text: A levy pays., attacks: cost}
)";

TEST_CASE("answers stand on the row of what they answer and several on rows below, warrants below the argument") {
  const ThreadMap map(kRound);
  CHECK(outline(map) ==
        "1AC 1 plan | 1NC 1 cost | 2AC 1 levy\n"
        "1NC 3 full | 2AC dropped of full\n"
        "2AC extended of plan\n"
        "1AC 1a riders | 1NC 2 slow | 2AC conceded of slow\n"
        "1AC 2 air | 1NC dropped of air\n"
        "1NC 4 court | 2AC dropped of court");
}

TEST_CASE("a cell may be as high as its answers, but not over the next cell of its column") {
  const ThreadMap map(kRound);
  const Sheet sheet = sheet_of(map.graph, ThreadId(0), {});
  CHECK(sheet.cells[0].rows == 3);  // plan: riders comes on the fourth row
  CHECK(sheet.cells[1].rows == 1);  // cost: full comes below it
  CHECK(sheet.rows == 6);
}

TEST_CASE("a claim that no post says stands in a column before the first") {
  const ThreadMap map(R"(
participants: {ada: Ada, nia: Nia}
claims: {peace: Arms keep the peace., calm: All is calm.}
thread:
  id: t
  posts:
    1:
      by: ada
      claims: {dilemma: {text: Others arm too., attacks: peace}}
    2: {by: nia, replies-to: 1, concedes: peace}
)");
  CHECK(outline(map, {.by = ColumnsBy::kLevel}) == "before 1 peace | level 1 2 dilemma | level 2 conceded of peace");
}

TEST_CASE("a claim that answers several stands beside the first and names the others") {
  const ThreadMap map(R"(
participants: {ada: {side: a}, nia: {side: b}}
thread:
  id: t
  order: policy
  posts:
    1AC: {by: ada, claims: {one: One., two: Two.}}
    1NC: {by: nia, claims: {both: {text: Neither., attacks: [two, one]}}}
)");
  const Sheet sheet = sheet_of(map.graph, ThreadId(0), {});
  CHECK(outline(map.map(), sheet) == "1AC 1 one\n1AC 2 two | 1NC 1 both");
  CHECK(answers_text(sheet, 2, 5) == "also answers 1AC 1");
}

TEST_CASE("an argument whose warrant alone answers something stands beside that") {
  const ThreadMap map(R"(
participants: {ada: {side: a}, nia: {side: b}}
thread:
  id: t
  order: policy
  posts:
    1AC: {by: ada, claims: {case: It works., other: It is fair.}}
    1NC:
      by: nia
      claims:
        unfair: It is unfair.
        rich-gain: {text: The rich gain., supports: unfair, attacks: other}
)");
  CHECK(outline(map) == "1AC 1 case | 1NC dropped of case\n1AC 2 other | 1NC 1 unfair\n1NC 1a rich-gain");
}

TEST_CASE("what is said again answers what came in between where it speaks against that") {
  const ThreadMap map(R"(
participants: {ada: {side: a}, nia: {side: b}}
thread:
  id: t
  order: policy
  posts:
    1AC: {by: ada, claims: {cheap: {text: It is cheap., attacks: dear}}}
    1NC: {by: nia, claims: {dear: It is dear.}}
    2AC: {by: ada, asserts: cheap}
)");
  const Sheet sheet = sheet_of(map.graph, ThreadId(0), {});
  CHECK(outline(map.map(), sheet) == "1AC 1 cheap | 1NC dropped of cheap\n1NC 1 dear | 2AC extended of cheap");
  CHECK(sheet.cells[3].answers == std::vector<std::uint32_t>{2});
}

TEST_CASE("saying it again is no answer to what spoke against it") {
  const ThreadMap map(R"(
participants: {ada: {side: a}, nia: {side: b}}
thread:
  id: t
  order: policy
  posts:
    1AC: {by: ada, claims: {cheap: {text: It is cheap., contradicts: dear}}}
    1NC: {by: nia, claims: {dear: It is dear.}}
    2AC: {by: ada, asserts: cheap}
)");
  CHECK(outline(map) == "1AC 1 cheap | 1NC 1 dear | 2AC dropped of dear\n2AC extended of cheap");
}

TEST_CASE("what only adds to an earlier argument stands on its row and says so") {
  const ThreadMap map(R"(
participants: {ada: {side: a}, nia: {side: b}}
thread:
  id: t
  order: policy
  posts:
    1AC: {by: ada, claims: {one: One., two: Two.}}
    1NC: {by: nia, claims: {not-one: {text: Not one., attacks: one}}}
    2AC: {by: ada, claims: {more: {text: More., supports: two}}}
)");
  const Sheet sheet = sheet_of(map.graph, ThreadId(0), {});
  CHECK(outline(map.map(), sheet) ==
        "1AC 1 one | 1NC 1 not-one | 2AC dropped of not-one\n1AC 2 two | 1NC dropped of two | 2AC 1 more");
  CHECK(answers_text(sheet, 5, 5) == "supports 1AC 2");
}

TEST_CASE("an undercut answers what makes the step") {
  const ThreadMap map(R"(
participants: {ada: {side: a}, nia: {side: b}}
arguments: {joint: {premises: [fact, rule], supports: verdict}}
thread:
  id: t
  order: policy
  posts:
    1AC: {by: ada, claims: {verdict: Guilty., fact: She ran., rule: Who runs is guilty.}}
    1NC: {by: nia, claims: {bus: {text: There was a bus., undercuts: joint}}}
)");
  CHECK(outline(map) == "1AC 1 verdict\n1AC 1a fact | 1NC 1 bus\n1AC 1b rule");
}

TEST_CASE("one side's drops stand alone with what they answer, numbered as on the whole sheet") {
  const ThreadMap map(kRound);
  CHECK(outline(map, {.dropped_by = "negative"}) == "1AC 2 air | 1NC dropped of air");
  CHECK(outline(map, {.dropped_by = "affirmative"}) ==
        "1AC 1 plan | 1NC 3 full | 2AC dropped of full\n"
        "1NC 4 court | 2AC dropped of court");
}

TEST_CASE("columns of participants name everybody once, and arguments are numbered through") {
  const ThreadMap map(R"(
participants: {ada: {name: Ada}, nia: {name: Nia}}
thread:
  id: t
  posts:
    1: {by: ada, claims: {one: One.}}
    2: {by: nia, claims: {not-one: {text: Not one., attacks: one}}}
    3: {by: ada, claims: {still: {text: Still., attacks: not-one}}}
    4: {by: ada, claims: {moreover: Moreover.}}
)");
  const Sheet sheet = sheet_of(map.graph, ThreadId(0), {.by = ColumnsBy::kParticipant});
  CHECK(sheet.columns.size() == 2);
  CHECK(outline(map.map(), sheet) == "ada 1 one | nia 2 not-one\nada 3 still\nada 4 moreover");
  CHECK(reference(sheet, 2) == "3");
}

TEST_CASE("threads of any depth are placed without recursion, and the deepest levels share a column") {
  std::string text = "participants: {a: {side: x}, b: {side: y}}\nthread:\n  id: t\n  posts:\n";
  constexpr int kPosts = test::large(20'000);
  for (int i = 1; i <= kPosts; ++i) {
    text += fmt::format("    {}: {{by: {}, {}claims: {{c{}: {{text: T.{}}}}}}}\n", i, i % 2 == 0 ? "b" : "a",
                        i == 1 ? "" : fmt::format("replies-to: {}, ", i - 1), i,
                        i == 1 ? "" : fmt::format(", attacks: c{}", i - 1));
  }
  const ThreadMap map(text);
  const Sheet sheet = sheet_of(map.graph, ThreadId(0), {.by = ColumnsBy::kLevel});
  CHECK(sheet.columns.size() == 7);
  CHECK(sheet.cells.size() == kPosts);
  CHECK(sheet.rows == kPosts - 6);
}

TEST_CASE("no row has two cells in a column, and cells do not reach into others") {
  for (const ColumnsBy by : {ColumnsBy::kSpeech, ColumnsBy::kParticipant, ColumnsBy::kLevel}) {
    const ThreadMap map(kRound);
    const Sheet sheet = sheet_of(map.graph, ThreadId(0), {.by = by});
    std::vector<std::uint32_t> free_from(sheet.columns.size());
    for (const Cell& cell : sheet.cells) {
      CHECK(cell.row >= free_from[cell.column]);
      free_from[cell.column] = cell.row + cell.rows;
      CHECK(cell.rows >= 1);
      CHECK(cell.row + cell.rows <= sheet.rows);
    }
  }
}

TEST_CASE("a thread in which nobody argues has an empty sheet") {
  const ThreadMap map("participants: {a: A}\nthread: {id: t, posts: {1: {by: a}}}\n");
  const Sheet sheet = sheet_of(map.graph, ThreadId(0), {.by = ColumnsBy::kLevel});
  CHECK(sheet.cells.empty());
  CHECK(sheet.rows == 0);
}

TEST_CASE("acts on what nobody said yet, and said twice in a post, do no harm") {
  const ThreadMap map(R"(
participants: {a: A, b: B}
thread:
  id: t
  posts:
    1: {by: a, concedes: late, questions: late}
    2: {by: b, claims: {late: Late.}, asserts: [late, late]}
    3: {by: a, questions: [late, late], withdraws: late, quotes: late}
)");
  CHECK(outline(map, {.by = ColumnsBy::kParticipant}) == "a question of late | b 1 late\na withdrawn of late");
}

}  // namespace
}  // namespace stancemap::flow
