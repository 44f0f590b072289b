#include "debate/flow/voices.h"

#include "unit/debate/flow/sheet_outline.h"

namespace stancemap::flow {
namespace {

using test::ThreadMap;

Sheet sheet_of_teams(const ThreadMap& map) {
  return sheet_of(map.graph, ThreadId(0), {});
}

TEST_CASE("each team has a look of its own where a side has several") {
  const ThreadMap map(R"(
participants:
  a: {side: gov, team: OG}
  b: {side: opp, team: OO}
  c: {side: gov, team: CG}
  d: {side: opp}
thread: {id: t, posts: {1: {by: a}, 2: {by: b}, 3: {by: c}, 4: {by: d}, 5: {by: a}}}
)");
  const Sheet sheet = sheet_of_teams(map);
  CHECK(sheet.sides == std::vector<std::string_view>{"gov", "opp"});
  CHECK(voices(sheet) == std::vector<Team>{{"gov", "OG"}, {"opp", "OO"}, {"gov", "CG"}, {"opp", ""}});
  CHECK(voice_number(sheet, "gov", "CG") == 2);
  CHECK(voice_number(sheet, "nobody", "") == 0);
}

TEST_CASE("a side of one team looks like the side") {
  const ThreadMap map(R"(
participants: {a: {side: aff, team: Millrace}, b: {side: neg, team: Fernhollow}, c: {side: aff}}
thread: {id: t, posts: {1: {by: a}, 2: {by: b}, 3: {by: c}}}
)");
  const Sheet sheet = sheet_of_teams(map);
  CHECK(voices(sheet) == std::vector<Team>{{"aff", ""}, {"neg", ""}});
  CHECK(voice_number(sheet, "neg", "Fernhollow") == 1);
}

TEST_CASE("a side is named with its team, and a team not without its side") {
  CHECK(side_text("gov", "OG") == "gov (OG)");
  CHECK(side_text("gov", "") == "gov");
  CHECK(side_text("", "OG").empty());
}

}  // namespace
}  // namespace stancemap::flow
