#include "unit/checks/marked_map.h"
#include "unit/checks/thread_text.h"

using namespace stancemap;

namespace {

constexpr std::string_view kPosts = R"(    1: {by: ann, claims: {a: A.}}
    2: {by: ben, claims: {b: {text: B., attacks: a}}}
    3: {by: ben, concedes: a, questions: b}
)";

std::string with(std::string_view stance) {
  return thread_text(kPosts, "stances:\n  - " + std::string(stance) + "\n");
}

}  // namespace

TEST_CASE("a stance that the posts deny is reported with what shows it") {
  const CheckRun run("stance-conflict", with("«{who: ben, claim: a, stance: against}»"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`ben` is said to be against `a`, but in comment 3 of `forum` `ben` concedes it");
  CHECK(run.related() == std::vector<std::string>{"12:28 a: comment 3 of `forum` shows that `ben` is for `a`"});
}

TEST_CASE("an attack shows the stance by what attacks") {
  const CheckRun run("stance-conflict", with("«{who: ben, claim: a, stance: favor, post: 2}»"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() ==
        "`ben` is said to be for `a`, but in comment 2 of `forum` `ben` asserts `b`, which attacks it");
  const CheckRun neutral("stance-conflict", with("«{who: ann, claim: a, stance: neutral}»"));
  CHECK(neutral.reported == neutral.marked);
  CHECK(neutral.message() == "`ann` is said to be neutral on `a`, but in comment 1 of `forum` `ann` asserts it");
}

TEST_CASE("a stance for a post is compared with what is shown until then") {
  check_marks("stance-conflict", with("{who: ben, claim: a, stance: against, post: 2}"));
  check_marks("stance-conflict", with("{who: ben, claim: a, stance: favor, post: 3}"));
  check_marks("stance-conflict", with("{who: ben, claim: a, stance: favor, post: 1}"));
  check_marks("stance-conflict", with("«{who: ben, claim: a, stance: against, post: 3}»"));
}

TEST_CASE("questions and comments conflict with nothing") {
  check_marks("stance-conflict", with("{who: ben, claim: a, stance: query}"));
  check_marks("stance-conflict", with("{who: cleo, claim: a, stance: against}"));
  check_marks("stance-conflict", thread_text("    1: {by: ann, questions: a, quotes: a}\n",
                                             "claims: {a: A.}\nstances: [{who: ann, claim: a, stance: favor}]\n"));
}
