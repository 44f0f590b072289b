#include "unit/checks/marked_map.h"

using namespace stancemap;

namespace {

std::string round(std::string_view last) {
  return std::string(R"(participants: {ann: {side: affirmative}, ben: {side: negative}}
sources: {s: {title: S}}
thread:
  source: s
  order: lincoln-douglas
  posts:
    AC: {by: ann, claims: {x: X}}
    NC: {by: ben, claims: {no: {text: N, attacks: x}}}
)") + std::string(last);
}

}  // namespace

TEST_CASE("a new argument in a rebuttal is reported at its head, with how much stands under it") {
  const CheckRun run(
      "new-argument-in-rebuttal",
      round("    1AR: {by: ann, claims: {«new»: N, g: {text: G, supports: new}, h: {text: H, supports: g}}}\n"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`new` is a new argument in 1AR, a rebuttal; 2 claims of the speech stand under it");
}

TEST_CASE("a new argument that the speech only asserts is reported in its list") {
  check_marks("new-argument-in-rebuttal", round("    1AR: {by: ann, asserts: [x, «other»]}\nclaims: {other: O}\n"));
}

TEST_CASE("answers and grounds of earlier claims are not new") {
  check_marks("new-argument-in-rebuttal",
              round("    1AR: {by: ann, claims: {a: {text: A, attacks: no}, b: {text: B, supports: x}}}\n"));
}

TEST_CASE("an own order says which speeches are rebuttals") {
  const CheckRun run("new-argument-in-rebuttal", R"(participants: {ann: {side: pro}}
sources: {s: {title: S}}
thread:
  source: s
  speeches:
    open: {side: pro}
    reply: {side: pro, kind: rebuttal}
  posts:
    open: {by: ann, claims: {x: X}}
    reply: {by: ann, claims: {«new»: N}}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.related() == std::vector<std::string>{"8:5 reply: `reply` is a rebuttal"});
}
