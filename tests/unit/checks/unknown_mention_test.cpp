#include "unit/checks/marked_map.h"
#include "unit/checks/thread_text.h"

using namespace stancemap;

TEST_CASE("a mention of somebody who speaks only later is reported with their first post") {
  const CheckRun run("unknown-mention", thread_text(R"(    1: {by: ann, mentions: «ben»}
    2: {by: ben, mentions: ann}
    3: {by: ben}
)"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() ==
        "comment 1 of `forum` mentions `ben`, who has not spoken yet: their first is comment 2 of `forum`");
  CHECK(run.related() == std::vector<std::string>{"9:5 2: `ben` speaks here"});
}

TEST_CASE("a mention of somebody who never speaks in the thread is reported") {
  const CheckRun run("unknown-mention", thread_text("    1: {by: ann, mentions: «cleo»}\n"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "comment 1 of `forum` mentions `cleo`, who never speaks in this thread");
}

TEST_CASE("a mention of oneself, or of whom a reply leads to, is no fault") {
  check_marks("unknown-mention", R"(participants: {ann: Ann, ben: Ben}
threads:
  one: {posts: {1: {by: ben}}}
  two: {posts: {1: {by: ann, mentions: [ann, ben], replies-to: one/1}}}
)");
}
