#include "unit/checks/marked_map.h"
#include "unit/checks/thread_text.h"

using namespace stancemap;

namespace {

// Ann says `t` and `b` supports it, ben asks about `b`; `later` are further posts.
std::string asked(std::string_view later, std::string_view question = "b") {
  return thread_text(R"(    1: {by: ann, claims: {t: T., b: {text: B., supports: t}}}
    2: {by: ben, questions: )" +
                     std::string(question) + "}\n" + std::string(later));
}

}  // namespace

TEST_CASE("a question that nobody answers is reported where it is asked") {
  const CheckRun run("unanswered-question", asked("", "«b»"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "comment 2 of `forum` questions `b`, and `ann`, who said it, does not answer later");
  CHECK(run.related() == std::vector<std::string>{"8:5 1: `ann` asserts `b` in comment 1 of `forum`"});
}

TEST_CASE("the one asked answers by a reply, by a word on the claim, or by what bears on it") {
  check_marks("unanswered-question", asked("    3: {by: ann, replies-to: 2}\n"));
  check_marks("unanswered-question", asked("    3: {by: ann, mentions: ben}\n"));
  check_marks("unanswered-question", asked("    3: {by: ann, asserts: b}\n"));
  check_marks("unanswered-question", asked("    3: {by: ann, withdraws: b}\n"));
  check_marks("unanswered-question", asked("    3: {by: ann, claims: {g: {text: G., supports: b}}}\n"));
  check_marks("unanswered-question", asked("    3: {by: ann, claims: {g: {text: G., attacks: b}}}\n"));
  check_marks("unanswered-question", asked("    3: {by: ann, claims: {g: {text: G., equivalent-to: b}}}\n"));
  check_marks("unanswered-question",
              asked("    3: {by: ann, claims: {g: G.}}\narguments: {x: {premises: g, supports: b}}\n"));
}

TEST_CASE("what is said elsewhere, before, or by somebody else is no answer of the one asked") {
  check_marks("unanswered-question", asked("    3: {by: ann, asserts: t}\n", "«b»"));
  check_marks("unanswered-question", asked("    3: {by: cleo, replies-to: 2, asserts: b}\n", "«b»"));
  check_marks("unanswered-question", asked("    3: {by: ann, quotes: b}\n", "«b»"));
  check_marks("unanswered-question", thread_text(R"(    1: {by: ann, claims: {b: B.}}
    2: {by: ann, asserts: b}
    3: {by: ben, questions: «b»}
)"));
}

TEST_CASE("of several who said it, one is enough, also one who asks again") {
  check_marks("unanswered-question", thread_text(R"(    1: {by: ann, claims: {b: B.}}
    2: {by: cleo, asserts: b}
    3: {by: ben, questions: b}
    4: {by: cleo, replies-to: 3}
)"));
  check_marks("unanswered-question", thread_text(R"(    1: {by: ann, claims: {b: B.}}
    2: {by: ben, questions: b}
    3: {by: ann, asserts: b, questions: «b»}
)"));
}

TEST_CASE("what nobody else said is asked of everybody") {
  const CheckRun run("unanswered-question", thread_text(R"(    1: {by: ben, questions: «b»}
    2: {by: ben, asserts: b}
)",
                                                        "claims: {b: B.}\n"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "comment 1 of `forum` questions `b`, and nobody answers later");
  check_marks("unanswered-question", thread_text(R"(    1: {by: ben, questions: b}
    2: {by: cleo, asserts: b}
    3: {by: ben, asserts: b}
)",
                                                 "claims: {b: B.}\n"));
}

TEST_CASE("a claim of kind question asks everybody, and asking again is no answer") {
  const CheckRun run("unanswered-question",
                     thread_text(R"(    1: {by: ann, claims: {«q»: {text: "Why?", kind: question}}}
    2: {by: ben, asserts: q}
    3: {by: ann, replies-to: 1}
)"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "comment 1 of `forum` asks `q`, and nobody answers later");
  check_marks("unanswered-question", thread_text(R"(    1: {by: ann, claims: {q: {text: "Why?", kind: question}}}
    2: {by: cleo, claims: {g: {text: G., supports: q}}}
)"));
  check_marks("unanswered-question", thread_text(R"(    1: {by: ann, claims: {q: {text: "Why?", kind: question}}}
    2: {by: cleo, replies-to: 1}
    3: {by: ben, questions: «q»}
)"));
}

TEST_CASE("where there are sides, a partner may answer") {
  constexpr std::string_view kRound = R"(participants:
  ann: {name: Ann, side: pro}
  al: {name: Al, side: pro}
  ben: {name: Ben, side: con}
sources: {forum: {title: Forum}}
thread:
  source: forum
  posts:
    1: {by: ann, claims: {b: B.}}
    2: {by: ben, questions: b}
    3: {by: al, replies-to: 2}
)";
  check_marks("unanswered-question", kRound);
}

TEST_CASE("an answer in another thread does not count") {
  check_marks("unanswered-question", R"(participants: {ann: Ann, ben: Ben}
sources: {forum: {title: Forum}}
threads:
  one:
    posts:
      1: {by: ann, claims: {b: B.}}
      2: {by: ben, questions: «b»}
  two:
    posts:
      1: {by: ann, asserts: b, replies-to: one/2}
      2: {by: ben, questions: «b»}
)");
}
