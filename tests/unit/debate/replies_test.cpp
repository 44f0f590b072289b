#include "debate/replies.h"

#include "unit/debate/thread_map.h"

using namespace stancemap;
using stancemap::test::ThreadMap;

namespace {

constexpr std::string_view kPeople = "participants: {ann: Ann, ben: Ben, cy: Cy}\nsources: {s: {title: S}}\n";

/// "2>1" for a written reply, "2?1" for a derived one.
std::string shown(const ThreadMap& m) {
  std::string out;
  for (const Reply& reply : replies_of(m.map()).replies) {
    out += (out.empty() ? "" : " ") + std::string(m.map()[reply.from].id) + (reply.derived ? "?" : ">") +
           std::string(m.map()[reply.to].id);
  }
  return out;
}

}  // namespace

TEST_CASE("a mention of somebody with one earlier post is a derived reply") {
  const ThreadMap m(std::string(kPeople) + R"(thread:
  source: s
  posts:
    1: {by: ann}
    2: {by: ben, mentions: ann}
    3: {by: cy, replies-to: [1, 2], mentions: [ann, ben]}
)");
  CHECK(shown(m) == "2?1 3>1 3>2");
  const Replies replies = replies_of(m.map());
  CHECK(m.at(replies.replies[0].span) == "ann");
  CHECK(replies.first[2] == 1);
  CHECK(replies.last[2] == 3);
}

TEST_CASE("a mention of somebody with several earlier posts makes no reply and is ambiguous") {
  const ThreadMap m(std::string(kPeople) + R"(thread:
  source: s
  posts: {1: {by: ann}, 2: {by: ann}, 3: {by: ben, mentions: ann}, 4: {by: ann}}
)");
  CHECK(shown(m).empty());
  const Replies replies = replies_of(m.map());
  REQUIRE(replies.ambiguous.size() == 1);
  CHECK(replies.ambiguous[0].candidates == 2);
  CHECK(m.map()[replies.ambiguous[0].latest].id == "2");
}

TEST_CASE("a mention of somebody who has not spoken yet tells of no reply") {
  const ThreadMap m(std::string(kPeople) + R"(thread:
  source: s
  posts: {1: {by: ann, mentions: [ben, cy, ann]}, 2: {by: ben}}
)");
  const Replies replies = replies_of(m.map());
  CHECK(replies.replies.empty());
  REQUIRE(replies.early.size() == 2);
  CHECK(m.map()[replies.early[0].first].id == "2");
  CHECK(!replies.early[1].first);
}

TEST_CASE("each thread is looked at alone") {
  const ThreadMap m(std::string(kPeople) + R"(threads:
  x: {posts: {1: {by: ann}}}
  y: {posts: {1: {by: ben, mentions: ann}, 2: {by: ann, replies-to: x/1}}}
)");
  CHECK(shown(m) == "2>1");
  CHECK(replies_of(m.map()).early.size() == 1);
}
