#include "unit/checks/marked_map.h"

using namespace stancemap;

namespace {

// A thread in which ann says `t` in post 1 and ben attacks it with `a` in post 2; `later` are further posts.
std::string thread(std::string_view later, std::string_view target = "t") {
  return std::string(R"(participants: {ann: Ann, ben: Ben}
sources: {forum: {title: Forum}}
thread:
  source: forum
  unit: comment
  posts:
    1: {by: ann, claims: {t: {text: T}}}
    2: {by: ben, claims: {a: {text: A, attacks: )") +
         std::string(target) + "}}}\n" + std::string(later);
}

}  // namespace

TEST_CASE("without posts, an attack that nothing attacks is reported") {
  const CheckRun run("unanswered-attack", R"(claims:
  t: {text: T}
  a: {text: A, attacks: t}
  b: {text: B, attacks: «a»}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`b` attacks `a`, and nothing answers it");
  CHECK(run.related() == std::vector<std::string>{"4:3 a: `a` is attacked"});
}

TEST_CASE("without posts, an undercut of the attack, an attack back or a contradiction with another claim answers") {
  check_marks("unanswered-attack", R"(claims:
  t: {text: T}
  a: {text: A}
  u: {text: U, undercuts: «r»}
relations:
  r: {from: a, attacks: t}
)");
  check_marks("unanswered-attack", "claims:\n  t: {text: T, attacks: a}\n  a: {text: A, attacks: t}\n");
  check_marks("unanswered-attack", R"(claims:
  t: {text: T}
  a: {text: A, attacks: t}
  c: {text: C, contradicts: a}
)");
}

TEST_CASE("to contradict what one attacks is no answer to oneself") {
  check_marks("unanswered-attack", "claims:\n  t: {text: T}\n  a: {text: A, attacks: «t», contradicts: t}\n");
}

TEST_CASE("a later post of another participant that attacks the attacker answers") {
  check_marks("unanswered-attack", thread("    3: {by: ann, claims: {b: {text: B, attacks: «a»}}}\n"));
}

TEST_CASE("repeating what is attacked is no answer, even if it attacks back") {
  const CheckRun run("unanswered-attack", thread("    3: {by: ann, asserts: t}\n", "«t»"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`a` attacks `t` in comment 2 of `forum`, and nobody answers later");
  check_marks("unanswered-attack", R"(participants: {ann: Ann, ben: Ben}
sources: {forum: {title: Forum}}
thread:
  source: forum
  posts:
    1: {by: ann, claims: {t: {text: T, attacks: a}}}
    2: {by: ben, claims: {a: {text: A, attacks: «t»}}}
    3: {by: ann, asserts: t}
)");
}

TEST_CASE("what is attacked answers when it attacks the attacker and is said for the first time after it") {
  check_marks("unanswered-attack", R"(participants: {ann: Ann, ben: Ben}
sources: {forum: {title: Forum}}
thread:
  source: forum
  posts:
    1: {by: ann, claims: {t: {text: T, attacks: a}}}
    2: {by: ben, claims: {a: {text: A, attacks: «t»}}}
)");
}

TEST_CASE("one's own objection, an earlier one and one that nobody said in the thread are no answers") {
  check_marks("unanswered-attack", thread("    3: {by: ben, claims: {b: {text: B, attacks: «a»}}}\n", "«t»"));
  check_marks("unanswered-attack", thread("claims:\n  b: {text: B, attacks: «a»}\n", "«t»"));
  check_marks("unanswered-attack", R"(participants: {ann: Ann, ben: Ben}
sources: {forum: {title: Forum}}
thread:
  source: forum
  posts:
    1: {by: ann, claims: {t: {text: T}, b: {text: B, attacks: «a»}}}
    2: {by: ben, claims: {a: {text: A, attacks: «t»}}}
)");
}

TEST_CASE("a claim that is written elsewhere answers when a later post asserts it") {
  check_marks("unanswered-attack", thread("    3: {by: ann, asserts: b}\nclaims:\n  b: {text: B, attacks: «a»}\n"));
}

TEST_CASE("a concession settles an attack") {
  check_marks("unanswered-attack", thread("    3: {by: ann, concedes: a}\n"));
}

TEST_CASE("where participants have sides, the answer comes from another side") {
  check_marks("unanswered-attack", R"(participants:
  ann: {name: Ann, side: pro}
  ben: {name: Ben, side: con}
  cleo: {name: Cleo, side: con}
sources: {forum: {title: Forum}}
thread:
  source: forum
  posts:
    1: {by: ann, claims: {t: {text: T}}}
    2: {by: ben, claims: {a: {text: A, attacks: «t»}}}
    3: {by: cleo, claims: {b: {text: B, attacks: «a»}}}
)");
}

TEST_CASE("an attacking argument is answered at a premise") {
  check_marks("unanswered-attack", R"(claims:
  t: {text: T}
  p: {text: P}
  q: {text: Q}
  b: {text: B, attacks: «q»}
arguments:
  x: {premises: [p, q], attacks: t}
)");
  check_marks("unanswered-attack", R"(claims:
  t: {text: T}
  p: {text: P}
arguments:
  x: {premises: [p], attacks: «t»}
)");
}

TEST_CASE("an attacking argument counts as said when its last premise is") {
  check_marks("unanswered-attack", R"(participants: {ann: Ann, ben: Ben}
sources: {forum: {title: Forum}}
thread:
  source: forum
  posts:
    1: {by: ann, claims: {t: {text: T}}}
    2: {by: ben, claims: {p: {text: P}}}
    3: {by: ann, claims: {b: {text: B, attacks: «p»}}}
    4: {by: ben, claims: {q: {text: Q}}}
arguments:
  x: {premises: [p, q], attacks: «t»}
)");
}

TEST_CASE("the posts in which an answer could have come are shown, three of them") {
  const CheckRun run(
      "unanswered-attack",
      thread("    3: {by: ann}\n    4: {by: ben}\n    5: {by: ann}\n    6: {by: ann}\n    7: {by: ann}\n", "«t»"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`a` attacks `t` in comment 2 of `forum`, and nobody answers later");
  CHECK(run.related() ==
        std::vector<std::string>{"8:27 t: `t` is attacked", "10:5 3: an answer could have come in comment 3 of `forum`",
                                 "12:5 5: an answer could have come in comment 5 of `forum`",
                                 "13:5 6: an answer could have come in comment 6 of `forum`, and in 1 more post"});
}

TEST_CASE("where nobody else speaks later the message says so") {
  const CheckRun run("unanswered-attack", thread("    3: {by: ben}\n", "«t»"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`a` attacks `t` in comment 2 of `forum`, and nobody else speaks after it");
}

TEST_CASE("in a round the speech is named, and its side is that of a speaker without one") {
  const CheckRun run("unanswered-attack", R"(participants: {ann: Ann, ben: Ben}
sources: {s: {title: S}}
thread:
  source: s
  order: policy
  posts:
    1AC: {by: ann, claims: {t: {text: T}}}
    1NC: {by: ben, claims: {a: {text: A, attacks: «t»}}}
    2AC: {by: ben}
    2NC: {by: ann, claims: {b: {text: B, attacks: «a»}}}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "`a` attacks `t` in 1NC, and nobody answers later");
  REQUIRE(run.related().size() == 2);
  CHECK(run.related()[1] == "10:5 2AC: an answer could have come in 2AC");
}
