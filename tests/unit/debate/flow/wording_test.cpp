#include "debate/flow/wording.h"

#include "unit/debate/flow/sheet_outline.h"

namespace stancemap::flow {
namespace {

using test::ThreadMap;

TEST_CASE("warrants are lettered from a to z, then with two letters") {
  Cell cell;
  cell.number = 3;
  CHECK(number_text(cell) == "3");
  cell.letter = 1;
  CHECK(number_text(cell) == "3a");
  cell.letter = 26;
  CHECK(number_text(cell) == "3z");
  cell.letter = 27;
  CHECK(number_text(cell) == "3aa");
  cell.letter = 26 * 27 + 1;
  CHECK(number_text(cell) == "3aaa");
}

const std::string kRound = R"(
participants: {ada: {name: Ada, side: aff}, nia: {name: Nia, side: neg}}
thread:
  id: final
  unit: speech
  order: policy
  posts:
    1AC: {by: ada, claims: {one: One., two: Two.}}
    1NC: {by: nia, claims: {not-one: {text: Not one., attacks: one}}}
    2AC: {by: ada, concedes: not-one}
    2NC: {by: nia, claims: {not-two: {text: Not two., attacks: two}}}
)";

TEST_CASE("a mark says who, where and, after a drop, when the answer came too late") {
  const ThreadMap map(kRound);
  const Sheet sheet = sheet_of(map.graph, ThreadId(0), {});
  const auto cell_of = [&](std::string_view claim) {
    std::uint32_t at = 0;
    while (map.map()[sheet.cells[at].claim].id != claim) ++at;
    return at;
  };
  CHECK(mark_texts(map.map(), sheet, cell_of("two")) ==
        std::vector<std::string>{"dropped by neg in 1NC, answered too late in 2NC"});
  CHECK(mark_texts(map.map(), sheet, cell_of("not-one")) == std::vector<std::string>{"conceded in 2AC by Ada"});
  CHECK(mark_words(sheet, cell_of("two")) == std::vector<std::string_view>{"dropped"});
}

TEST_CASE("the summary counts arguments, and drops by side") {
  const ThreadMap map(kRound);
  const std::vector<std::string> sentences = summary(map.map(), sheet_of(map.graph, ThreadId(0), {}));
  CHECK(sentences ==
        std::vector<std::string>{"4 arguments.", "Dropped: 1 by neg.", "Of what was said before: 1 conceded."});
}

TEST_CASE("a sheet is called as its thread, its source or the map is") {
  const auto title = [](const std::string& text) {
    const ThreadMap map(text);
    return std::string(title_of(map.map(), sheet_of(map.graph, ThreadId(0), {.by = ColumnsBy::kLevel})));
  };
  CHECK(title("title: Map\nsources: {s: {title: Source}}\nthread: {id: t, source: s, title: Thread, posts: {}}\n") ==
        "Thread");
  CHECK(title("title: Map\nsources: {s: {title: Source}}\nthread: {id: t, source: s, posts: {}}\n") == "Source");
  CHECK(title("title: Map\nthread: {id: t, posts: {}}\n") == "Map");
  CHECK(title("thread: {id: t, posts: {}}\n") == "t");
}

TEST_CASE("a column's heading says its name, its side and who speaks, each once") {
  CHECK(column_heading({"1AC", "First", "aff", "Ada", ""}) == "1AC - First (aff, Ada)");
  CHECK(column_heading({"ada", "Ada", "", "Ada", ""}) == "ada - Ada");
  CHECK(column_heading({"level 2", "", "", "", ""}) == "level 2");
}

TEST_CASE("what a rebuttal brings up first is marked before what became of it, and counted") {
  const ThreadMap map(R"(
participants: {ada: {side: aff}, nia: {side: neg}}
thread:
  id: t
  order: policy
  posts:
    1AC: {by: ada, claims: {plan: P.}}
    1NC: {by: nia, claims: {cost: {text: C., attacks: plan}}}
    2AC: {by: ada, claims: {levy: {text: L., attacks: cost}}}
    2NC: {by: nia, claims: {falls: {text: F., attacks: levy}}}
    1NR: {by: nia}
    1AR: {by: ada, claims: {holds: {text: H., attacks: falls}, jobs: J.}}
    2NR: {by: nia}
)");
  const Sheet sheet = sheet_of(map.graph, ThreadId(0), {});
  const auto jobs = std::find_if(sheet.cells.begin(), sheet.cells.end(),
                                 [&](const Cell& cell) { return map.map()[cell.claim].id == "jobs"; });
  const auto index = static_cast<std::uint32_t>(jobs - sheet.cells.begin());
  CHECK(mark_words(sheet, index) == std::vector<std::string_view>{"new", "dropped"});
  CHECK(mark_texts(map.map(), sheet, index) ==
        std::vector<std::string>{"new in 1AR, a rebuttal", "dropped by neg in 2NR"});
  const std::vector<std::string> sentences = summary(map.map(), sheet);
  CHECK(std::find(sentences.begin(), sentences.end(), "New in a rebuttal: 1.") != sentences.end());
}

TEST_CASE("a drop names the team from which the answer was due, and a head its team") {
  const ThreadMap map(R"(
participants: {ana: {name: Ana, side: government, team: OG}, bea: {name: Bea, side: opposition, team: OO}}
thread: {id: t, order: british-parliamentary, posts: {PM: {by: ana, claims: {tax: T.}}, LO: {by: bea}}}
)");
  const Sheet sheet = sheet_of(map.graph, ThreadId(0), {});
  CHECK(mark_texts(map.map(), sheet, 0) == std::vector<std::string>{"dropped by opposition (OO) in LO"});
  CHECK(column_heading(sheet.columns[0]) == "PM - Prime Minister (government, OG, Ana)");
}

}  // namespace
}  // namespace stancemap::flow
