#include "unit/checks/marked_map.h"
#include "unit/checks/thread_text.h"

using namespace stancemap;

TEST_CASE("a mention of somebody with several earlier posts is reported with their number and the latest") {
  const CheckRun run("ambiguous-mention", thread_text(R"(    1: {by: ann}
    2: {by: ann}
    3: {by: ben, mentions: «ann»}
    4: {by: ann}
)"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() ==
        "comment 3 of `forum` mentions `ann`, who has 2 posts before it; the latest is comment 2 of `forum`");
  CHECK(run.related() == std::vector<std::string>{"9:5 2: comment 2 of `forum` is the latest of `ann`"});
  CHECK(run.findings[0].help == "if it answers the latest, write `replies-to: 2`; nothing is guessed");
}

TEST_CASE("one earlier post, or a written reply to one of them, leaves no doubt") {
  check_marks("ambiguous-mention", thread_text(R"(    1: {by: ann}
    2: {by: ben, mentions: ann}
    3: {by: ann}
    4: {by: ben, mentions: ann, replies-to: 1}
)"));
}
