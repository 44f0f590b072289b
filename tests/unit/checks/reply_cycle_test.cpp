#include "support/large.h"
#include "unit/checks/marked_map.h"
#include "unit/checks/thread_text.h"

using namespace stancemap;

namespace {

constexpr std::string_view kRule = "reply-cycle";

}  // namespace

TEST_CASE("a circle of replies is one finding, with a shortest circle through its first post") {
  const CheckRun run(kRule, thread_text(R"(    1: {by: ann}
    2: {by: ben, replies-to: [4, «3»]}
    3: {by: ann, replies-to: 2}
    4: {by: cleo, replies-to: 3}
)"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "posts reply to each other in a circle: `forum/2` -> `forum/3` -> `forum/2`");
  CHECK(run.related() ==
        std::vector<std::string>{"9:34 3: comment 2 of `forum` replies to comment 3 of `forum` here",
                                 "10:30 2: comment 3 of `forum` replies to comment 2 of `forum` here"});
}

TEST_CASE("each circle of the thread is found, and a post that replies to itself") {
  const CheckRun run(kRule, thread_text(R"(    1: {by: ann, replies-to: «2»}
    2: {by: ben, replies-to: 1}
    3: {by: ann, replies-to: [«3», 3, 1]}
    4: {by: ann, replies-to: «5»}
    5: {by: ann, replies-to: [«5», 4]}
)"));
  CHECK(run.reported == run.marked);
  CHECK(run.message(1) == "comment 3 of `forum` replies to itself");
}

TEST_CASE("a circle may pass through several threads") {
  const CheckRun run(kRule, R"(participants: {ann: Ann}
threads:
  one: {posts: {1: {by: ann, replies-to: «two/1»}}}
  two: {posts: {1: {by: ann, replies-to: one/1}}}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "posts reply to each other in a circle: `one/1` -> `two/1` -> `one/1`");
}

TEST_CASE("mentions make no circle") {
  check_marks(kRule, thread_text("    1: {by: ann, mentions: ben}\n    2: {by: ben, mentions: ann}\n"));
}

TEST_CASE("a circle of 50,000 posts is found and shown in short") {
  std::string posts;
  constexpr int kCount = test::large(50'000);
  for (int i = 0; i < kCount; ++i) {
    posts += "    " + std::to_string(i) + ": {by: ann, replies-to: " + std::to_string((i + 1) % kCount) + "}\n";
  }
  const CheckRun run(kRule, thread_text(posts));
  REQUIRE(run.findings.size() == 1);
  CHECK(run.message().ends_with("`forum/20` … and " + std::to_string(kCount - 20) + " more"));
  CHECK(run.findings[0].related.size() == kCount);
}
