#include "unit/checks/marked_map.h"
#include "unit/checks/thread_text.h"

using namespace stancemap;

namespace {

constexpr std::string_view kRule = "reply-before-post";

}  // namespace

TEST_CASE("a reply to a later post of the thread is reported") {
  const CheckRun run(kRule, thread_text(R"(    1: {by: ann, replies-to: «3»}
    2: {by: ben, replies-to: 1}
    3: {by: ann}
)"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "comment 1 of `forum` replies to comment 3 of `forum`, which comes later in the thread");
  CHECK(run.related() == std::vector<std::string>{"10:5 3: comment 3 of `forum` stands here"});
}

TEST_CASE("a reply to a post whose time is later is reported, in another thread too") {
  const CheckRun run(kRule, R"(participants: {ann: Ann}
threads:
  one:
    posts:
      1: {by: ann, time: 2024-05-14}
      2: {by: ann, time: 2024-05-13, replies-to: «1»}
      3: {by: ann, time: 2024-05-13T10:00Z, replies-to: «two/1»}
  two:
    posts:
      1: {by: ann, time: "2024-05-13T10:01:00Z"}
      2: {by: ann, time: "2024-05-13T12:00:00+02:00", replies-to: «1»}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() ==
        "post 2 of `one` replies to post 1 of `one`, which was written later: `2024-05-14` is after `2024-05-13`");
}

TEST_CASE("times that do not compare, and equal ones, say nothing") {
  check_marks(kRule, thread_text(R"(    1: {by: ann, time: 2024-05-14}
    2: {by: ann, time: 2024-05, replies-to: 1}
    3: {by: ann, time: "2024-05-13 10:00", replies-to: 1}
    4: {by: ann, time: yesterday, replies-to: 1}
    5: {by: ann, time: 2024-05-14, replies-to: [1, 2]}
    6: {by: ann, replies-to: 1}
)"));
}

TEST_CASE("a reply in a circle is left to reply-cycle") {
  check_marks(kRule, thread_text(R"(    1: {by: ann, replies-to: [1, 2]}
    2: {by: ben, replies-to: [1, «3»]}
    3: {by: ann}
)"));
}
