#include "debate/utterances.h"

#include "unit/debate/speaking.h"

using namespace stancemap;
using namespace stancemap::test;

TEST_CASE("posts of a round are later when their speech is, whatever the order of the file") {
  const ThreadMap m(policy_round(R"(    1NC: {by: ben}
    1AC: {by: ann}
    cards: {by: ann, speech: 1AC}
    questions: {by: ben}
    2AC: {by: ann}
)"));
  const Utterances said(m.map());
  std::vector<std::string> spoken;
  for (const PostId post : said.posts(ThreadId(0))) spoken.push_back(id_of(m.map(), post));
  CHECK(spoken == std::vector<std::string>{"1AC", "cards", "questions", "1NC", "2AC"});
  CHECK(said.moment(PostId(0)).position == 3);
  CHECK(said.moment(PostId(3)).turn == Round::kNoTurn);
}

TEST_CASE("who has no side speaks for that of the speech, and has one voice with those who have it") {
  const ThreadMap m(policy_round("    1AC: {by: eve}\n    1NC: {by: ben}\n    2AC: {by: ann}\n    after: {by: eve}\n"));
  const Utterances said(m.map());
  CHECK(said.sides().size() == 2);
  CHECK(said.moment(PostId(0)).voice == said.moment(PostId(2)).voice);
  CHECK(said.moment(PostId(0)).voice != said.moment(PostId(1)).voice);
  CHECK(said.moment(PostId(3)).side == Moment::kNoSide);
  CHECK(said.moment(PostId(3)).voice != said.moment(PostId(0)).voice);
}

TEST_CASE("a claim is said later by another voice in the same thread only") {
  const ThreadMap m(forum(R"(    1: {by: ann, claims: {x: X}}
    2: {by: ada, asserts: x}
    3: {by: ben, claims: {y: Y}}
    4: {by: ann, asserts: y}
)"));
  const Utterances said(m.map());
  const ClaimId x = claim_named(m.map(), "x"), y = claim_named(m.map(), "y");
  CHECK(said.first_post(x) == PostId(0));
  CHECK_FALSE(said.said_later_by_another(x, said.moment(PostId(0))));
  CHECK(said.said_later_by_another(y, said.moment(PostId(2))));
  CHECK_FALSE(said.said_later_by_another(y, said.moment(PostId(3))));
}
