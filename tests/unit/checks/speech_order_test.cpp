#include "unit/checks/marked_map.h"

using namespace stancemap;

namespace {

std::string round(std::string_view posts, std::string_view order = "order: policy") {
  return std::string(R"(participants: {ann: {side: affirmative}, ben: {side: negative}, eve: Eve}
sources: {s: {title: S}}
thread:
  source: s
  )") + std::string(order) +
         "\n  posts:\n" + std::string(posts);
}

}  // namespace

TEST_CASE("a round in order that ends early is fine, and so is a post between the speeches") {
  check_marks("speech-order",
              round("    1AC: {by: ann}\n    questions: {by: ben}\n    1NC: {by: ben}\n    card: {by: ben, "
                    "speech: 1NC}\n"));
}

TEST_CASE("one misplaced post is one finding") {
  const CheckRun run("speech-order",
                     round("    «2NC»: {by: ben}\n    1AC: {by: ann}\n    1NC: {by: ben}\n    2AC: {by: "
                           "ann}\n"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`2NC` stands before `1AC`, and is spoken after it");
  CHECK(run.related() == std::vector<std::string>{"9:5 1AC: `1AC` is here"});
  const CheckRun late("speech-order",
                      round("    1NC: {by: ben}\n    2AC: {by: ann}\n    x: {by: ann, speech: «1AC»}\n"));
  CHECK(late.reported == late.marked);
  CHECK(late.message() == "`1AC` stands behind `2AC`, and is spoken before it");
}

TEST_CASE("a speech in which nobody speaks before a later one is a gap") {
  const CheckRun run("speech-order", round("    1AC: {by: ann}\n    «2AC»: {by: ann}\n"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "nobody speaks in `1NC`, which comes before `2AC`");
  const CheckRun own("speech-order",
                     round("    open: {by: ann}\n    end: {by: ben}\n",
                           "speeches:\n    open: {side: affirmative}\n    «middle»: {side: negative}\n    "
                           "end: {side: negative}\n    never: affirmative"));
  CHECK(own.reported == own.marked);
  CHECK(own.related() == std::vector<std::string>{"13:5 end: `end` is here"});
}

TEST_CASE("a speech that the order has not is reported with the nearest name") {
  const CheckRun run("speech-order", round("    1AC: {by: ann}\n    5: {by: ben, speech: «1NX»}\n"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`1NX` is no speech of this round");
  REQUIRE(run.findings.size() == 1);
  CHECK(run.findings[0].help == "did you mean `1NC`?");
}

TEST_CASE("a post whose number is nearly the name of a speech is reported") {
  for (const std::string id : {"1ar", "1-AR", "3AR"}) {
    const CheckRun run("speech-order", round("    1AC: {by: ann}\n    1NC: {by: ben}\n    «" + id + "»: {by: eve}\n"));
    CHECK(run.reported == run.marked);
    CHECK(run.message() == "post `" + id + "` is part of no speech");
  }
  const CheckRun fine("speech-order",
                      round("    1AC: {by: ann}\n    cx: {by: ben}\n    12: {by: eve}\n    AC: {by: eve}\n"));
  CHECK(fine.findings.empty());
}

TEST_CASE("a thread without an order that has speeches is reported once") {
  const CheckRun run("speech-order",
                     round("    1: {by: ann, speech: «1AC»}\n    2: {by: ben, speech: 1NC}\n", "unit: post"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`1AC` is a speech, and the thread has no order of speeches");
}

TEST_CASE("who speaks in a speech of another side is reported") {
  const CheckRun run("speech-order", round("    1AC: {by: «ben»}\n    1NC: {by: eve}\n"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`ben` speaks for `negative`, and `1AC` is a speech of `affirmative`");
}

TEST_CASE("a long round in reverse order is looked at in time") {
  std::string order = "speeches:\n", posts;
  for (int i = 0; i <= 2000; ++i) {
    order += "    t" + std::to_string(i) + ": {}\n";
    posts = "    t" + std::to_string(i) + ": {by: eve}\n" + posts;
  }
  const CheckRun run("speech-order", round(posts, order));
  CHECK(run.findings.size() == 2000);
}
