#include "unit/checks/marked_map.h"
#include "unit/checks/thread_text.h"

using namespace stancemap;

namespace {

constexpr std::string_view kRule = "ignores-rebuttal";

std::string attacked(std::string_view later) {
  return thread_text(R"(    1: {by: ann, claims: {t: T.}}
    2: {by: ben, claims: {a: {text: A., attacks: t}}}
)" + std::string(later));
}

}  // namespace

TEST_CASE("who repeats a claim after an attack that nobody answered is reported there") {
  const CheckRun run(kRule, attacked("    3: {by: cleo, asserts: t}\n    4: {by: ann, asserts: «t»}\n"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() ==
        "`ann` repeats `t` in comment 4 of `forum`, and nobody has answered `a`, which attacks it in comment 2 of "
        "`forum`");
  CHECK(run.related() ==
        std::vector<std::string>{"8:27 t: `ann` asserts `t` here", "9:50 t: `a` attacks it in comment 2 of `forum`"});
}

TEST_CASE("an attack that somebody answers, at any time, is not ignored") {
  check_marks(kRule, attacked("    3: {by: ann, asserts: t, claims: {b: {text: B., attacks: a}}}\n"));
  check_marks(kRule,
              attacked("    3: {by: ann, asserts: t}\n    4: {by: cleo, claims: {b: {text: B., attacks: a}}}\n"));
  check_marks(kRule, attacked("    3: {by: ann, asserts: t, concedes: a}\n"));
}

TEST_CASE("an attack is ignored once, and a new one anew") {
  check_marks(kRule, attacked(R"(    3: {by: ann, asserts: «t»}
    4: {by: ann, asserts: t}
    5: {by: cleo, claims: {d: {text: D., attacks: t}}}
    6: {by: ann, asserts: «t»}
)"));
}

TEST_CASE("one's own attack, an attack said before, and a claim outside of posts are not ignored") {
  check_marks(kRule, thread_text(R"(    1: {by: ann, claims: {t: T.}}
    2: {by: ann, claims: {a: {text: A., attacks: t}}}
    3: {by: ann, asserts: t}
)"));
  check_marks(kRule, thread_text(R"(    1: {by: ben, claims: {a: {text: A., attacks: t}}}
    2: {by: ann, claims: {t: T.}}
    3: {by: ann, asserts: t}
)"));
  check_marks(kRule, thread_text(R"(    1: {by: ann, claims: {t: T.}}
    2: {by: ann, asserts: t}
)",
                                 "claims: {a: {text: A., attacks: t}}\n"));
}

TEST_CASE("an attacking argument is ignored too") {
  check_marks(kRule, thread_text(R"(    1: {by: ann, claims: {t: T.}}
    2: {by: ben, claims: {p: P., q: Q.}}
    3: {by: ann, asserts: «t»}
)",
                                 "arguments: {x: {premises: [p, q], attacks: t}}\n"));
}

TEST_CASE("in a round a side ignores what its other speaker leaves alone, in a forum it does not") {
  const std::string people =
      "participants: {ann: {side: affirmative}, ada: {side: affirmative}, ben: {side: negative}}\n"
      "sources: {s: {title: S}}\nthread:\n  source: s\n";
  const std::string posts = R"(  posts:
    1AC: {by: ann, claims: {t: T.}}
    1NC: {by: ben, claims: {a: {text: A., attacks: t}}}
)";
  check_marks(kRule, people + "  order: policy\n" + posts + "    2AC: {by: ada, asserts: «t»}\n");
  check_marks(kRule, people + posts + "    2AC: {by: ada, asserts: t}\n");
}

TEST_CASE("one's own post between the speeches of a round is nobody else's") {
  check_marks(kRule, R"(participants: {ann: {side: affirmative}, ben: {side: negative}}
sources: {s: {title: S}}
thread:
  source: s
  order: policy
  posts:
    1AC: {by: ann, claims: {t: T.}}
    cx: {by: ann, claims: {a: {text: A., attacks: t}}}
    1NC: {by: ben}
    2AC: {by: ann, asserts: t}
)");
}
