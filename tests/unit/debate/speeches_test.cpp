#include "debate/speeches.h"

#include <algorithm>
#include <set>

#include "unit/debate/thread_map.h"

using namespace stancemap;
using stancemap::test::ThreadMap;

TEST_CASE("a post is part of the speech that it names, or whose name it bears") {
  const ThreadMap m(R"(participants: {ann: {side: affirmative}, ben: Ben}
sources: {s: {title: S}}
thread:
  source: s
  order: policy
  posts:
    1AC: {by: ann}
    cross: {by: ben}
    more: {by: ann, speech: 1AC}
    1NC: {by: ben}
    odd: {by: ben, speech: 3NC}
)");
  const Round round = round_of(m.map(), ThreadId(0));
  REQUIRE(round.turns.size() == 8);
  CHECK(round.posts[0].size() == 2);
  CHECK(round.posts[1].size() == 1);
  REQUIRE(round.strays.size() == 1);
  CHECK(m.map()[round.strays[0]].id == "odd");
  const Round rounds[] = {round};
  const auto turns = turns_of_posts(m.map(), rounds);
  CHECK(turns == std::vector<std::uint32_t>{0, Round::kNoTurn, 0, 1, Round::kNoTurn});
  CHECK(side_of(m.map(), PostId(0), &round.turns[0]) == "affirmative");
  CHECK(side_of(m.map(), PostId(3), &round.turns[1]) == "negative");
  CHECK(side_of(m.map(), PostId(3)).empty());
}

TEST_CASE("an order of its own counts before a ready one") {
  const ThreadMap m(R"(participants: {ann: Ann}
sources: {s: {title: S}}
thread:
  source: s
  order: policy
  speeches:
    opening: {side: yes, name: The opening}
    reply: {side: no, kind: rebuttal}
    end: no
  posts: {1: {by: ann, speech: reply}}
)");
  const Round round = round_of(m.map(), ThreadId(0));
  REQUIRE(round.turns.size() == 3);
  CHECK(round.turns[0].name == "The opening");
  CHECK(round.turns[1].kind == SpeechKind::kRebuttal);
  CHECK(round.turns[2].side == "no");
  CHECK(round.posts[1].size() == 1);
}

TEST_CASE("a thread without an order has no speeches") {
  const ThreadMap m("participants: {ann: Ann}\nsources: {s: {title: S}}\nthread: {source: s, posts: {1: {by: ann}}}\n");
  CHECK_FALSE(round_of(m.map(), ThreadId(0)).has_turns());
}

TEST_CASE("ready orders are sorted, and their speeches have different names and two sides") {
  const auto orders = ready_orders();
  CHECK(std::is_sorted(orders.begin(), orders.end(), [](const auto& a, const auto& b) { return a.name < b.name; }));
  for (const ReadyOrder& order : orders) {
    std::set<std::string_view> ids, sides;
    for (const Turn& turn : order.turns) {
      ids.insert(turn.id);
      sides.insert(turn.side);
    }
    CHECK(ids.size() == order.turns.size());
    CHECK(sides.size() == 2);
  }
}
