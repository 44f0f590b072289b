#include "unit/checks/marked_map.h"

using namespace stancemap;

namespace {

std::string round(std::string_view posts) {
  return std::string(R"(participants: {ann: {side: affirmative}, ben: {side: negative}}
sources: {s: {title: S}}
thread:
  source: s
  order: policy
  posts:
)") + std::string(posts);
}

}  // namespace

TEST_CASE("the message names the side, the argument and both speeches") {
  const CheckRun run("dropped-argument",
                     round("    1AC: {by: ann, claims: {«x»: X}}\n    1NC: {by: ben}\n    2AC: {by: ann}\n"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "negative did not answer `x` of 1AC in 1NC");
  CHECK(run.related() == std::vector<std::string>{"9:5 1NC: an answer could have come in 1NC"});
}

TEST_CASE("two speeches in which the answer was due are both named, and a late answer is a place") {
  const CheckRun run("dropped-argument", round(R"(    2AC: {by: ann, claims: {«x»: X}}
    2NC: {by: ben}
    1NR: {by: ben}
    1AR: {by: ann}
    2NR: {by: ben, claims: {no: {text: N, attacks: x}}}
)"));
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "negative did not answer `x` of 2AC in 2NC or 1NR, only in 2NR");
  CHECK(run.related() == std::vector<std::string>{"9:5 2NC: an answer could have come in 2NC",
                                                  "10:5 1NR: an answer could have come in 1NR",
                                                  "12:5 2NR: 2NR answers it"});
}

TEST_CASE("the team from which the answer was due is named") {
  const CheckRun run("dropped-argument", R"(participants:
  ann: {side: government, team: OG}
  ben: {side: opposition, team: OO}
  dee: {side: opposition, team: CO}
thread:
  id: t
  order: british-parliamentary
  posts:
    PM: {by: ann, claims: {«x»: X}}
    LO: {by: ben}
    DPM: {by: ann}
    MO: {by: dee}
)");
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "opposition (OO) did not answer `x` of PM in LO");
}

TEST_CASE("a claim that is written elsewhere is reported where it is said") {
  const CheckRun run("dropped-argument",
                     round("    1AC: {by: ann, asserts: «x»}\n    1NC: {by: ben}\nclaims: {x: X}\n"));
  CHECK(run.reported == run.marked);
}

TEST_CASE("in a thread without speeches the later posts are counted, and three of them shown") {
  std::string text = R"(participants: {ann: {side: pro}, ben: {side: con}}
sources: {s: {title: S}}
thread:
  source: s
  unit: comment
  posts:
    1: {by: ann, claims: {«x»: X}}
)";
  for (int i = 2; i < 8; ++i) text += "    " + std::to_string(i) + ": {by: ben}\n";
  const CheckRun run("dropped-argument", text);
  CHECK(run.reported == run.marked);
  CHECK(run.message() == "con did not answer `x` of comment 1 of `s` in 6 later posts");
  REQUIRE(run.related().size() == 3);
  CHECK(run.related()[2] == "11:5 4: an answer could have come in comment 4 of `s`, and in 3 more posts");
}

TEST_CASE("a map without sides has no dropped arguments") {
  check_marks("dropped-argument", R"(participants: {ann: Ann, ben: Ben}
sources: {s: {title: S}}
thread: {source: s, posts: {1: {by: ann, claims: {x: X}}, 2: {by: ben}}}
)");
}
