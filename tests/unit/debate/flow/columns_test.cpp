#include "debate/flow/columns.h"

#include "debate/utterances.h"
#include "unit/debate/thread_map.h"

namespace stancemap::flow {
namespace {

using test::ThreadMap;

Columns columns_by(const ThreadMap& map, ColumnsBy by) {
  const Utterances said(map.map());
  return columns_of(map.map(), said.round(ThreadId(0)), said.posts(ThreadId(0)), by);
}

std::vector<std::string> ids(const Columns& columns) {
  std::vector<std::string> result;
  for (const Column& column : columns.columns) result.push_back(column.id);
  return result;
}

TEST_CASE("speeches that nobody gave yet at the end are left out, those in between are not") {
  const ThreadMap map(R"(
participants: {a: {name: Ann, side: affirmative}, n: {name: Nat, side: negative}}
thread: {id: t, order: policy, posts: {1AC: {by: a}, 2AC: {by: a}}}
)");
  const Columns columns = columns_by(map, ColumnsBy::kSpeech);
  CHECK(ids(columns) == std::vector<std::string>{"before", "1AC", "1NC", "2AC"});
  CHECK(columns.of_post == std::vector<std::uint32_t>{1, 3});
  CHECK(columns.columns[1].name == "First affirmative constructive");
  CHECK(columns.columns[1].speaker == "Ann");
  CHECK(columns.columns[2].side == "negative");
  CHECK(columns.columns[2].speaker.empty());
}

TEST_CASE("a column is a team's where all who speak in it are in that team") {
  const ThreadMap map(R"(
participants: {a: {team: OG}, b: {team: OG}, c: {team: CG}, d: D}
thread:
  id: t
  order: british-parliamentary
  posts:
    PM: {by: a}
    two: {by: b, speech: PM}
    LO: {by: a}
    three: {by: c, speech: LO}
    DPM: {by: d}
)");
  const std::vector<Column> columns = columns_by(map, ColumnsBy::kSpeech).columns;
  CHECK(columns[1].team == "OG");
  CHECK(columns[2].team.empty());
  CHECK(columns[3].team.empty());
  CHECK(columns_by(map, ColumnsBy::kParticipant).columns[3].team == "CG");
}

TEST_CASE("posts that are part of no speech share the last column") {
  const ThreadMap map(R"(
participants: {a: A}
thread: {id: t, order: policy, posts: {1AC: {by: a}, question: {by: a}}}
)");
  const Columns columns = columns_by(map, ColumnsBy::kSpeech);
  CHECK(ids(columns) == std::vector<std::string>{"before", "1AC", "other"});
  CHECK(columns.of_post == std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("a level is one behind the first earlier post that is answered") {
  const ThreadMap map(R"(
participants: {a: A, b: B}
thread:
  id: t
  posts:
    1: {by: a}
    2: {by: b, replies-to: 1}
    3: {by: a, replies-to: [2, 1]}
    4: {by: b}
    5: {by: a, mentions: b, replies-to: 4}
)");
  CHECK(columns_by(map, ColumnsBy::kLevel).of_post == std::vector<std::uint32_t>{1, 2, 3, 1, 2});
}

TEST_CASE("levels beyond the seventh share its column") {
  std::string text = "participants: {a: A, b: B}\nthread:\n  id: t\n  posts:\n    1: {by: a}\n";
  for (int i = 2; i <= 12; ++i) {
    text += "    " + std::to_string(i) + ": {by: " + (i % 2 == 0 ? "b" : "a") +
            ", replies-to: " + std::to_string(i - 1) + "}\n";
  }
  const ThreadMap map(text);
  const Columns columns = columns_by(map, ColumnsBy::kLevel);
  CHECK(columns.columns.size() == 8);
  CHECK(columns.columns.back().name == "and deeper");
  CHECK(columns.of_post.back() == 7);
}

TEST_CASE("the usual columns are speeches where there are any, else levels") {
  CHECK(usual_columns(ThreadMap("thread: {id: t, order: policy, posts: {}}\n").map(), ThreadId(0)) ==
        ColumnsBy::kSpeech);
  CHECK(usual_columns(ThreadMap("thread: {id: t, posts: {}}\n").map(), ThreadId(0)) == ColumnsBy::kLevel);
}

}  // namespace
}  // namespace stancemap::flow
