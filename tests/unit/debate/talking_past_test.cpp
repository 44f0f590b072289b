#include "debate/talking_past.h"

#include <doctest/doctest.h>

#include "support/large.h"
#include "unit/debate/built_thread.h"

using namespace stancemap;
using stancemap::test::BuiltThread;

namespace {

std::size_t count(const BuiltThread& t) {
  return posts_talking_past(MapGraph(t.map), replies_of(t.map)).size();
}

}  // namespace

TEST_CASE("a post with 50,000 claims and 50,000 replies is looked at in no time") {
  BuiltThread t;
  const ParticipantId ann = t.person(), ben = t.person();
  const ClaimId other = t.claim();
  const PostId hub = t.post(ann);
  constexpr int kCount = test::large(50'000);
  for (int i = 0; i < kCount; ++i) t.act(hub, PostAct::kAsserts, t.claim());
  for (int i = 0; i < kCount; ++i) {
    const PostId post = t.post(ben);
    t.reply(post, hub);
    t.act(post, i % 2 == 0 ? PostAct::kAsserts : PostAct::kQuestions, i % 2 == 0 ? other : ClaimId(1));
  }
  CHECK(count(t) == kCount / 2);
}

TEST_CASE(
    "a claim with thousands of relations that thousands of posts assert ends at the budget, and nobody is blamed "
    "beyond it") {
  BuiltThread t;
  const ParticipantId ann = t.person(), ben = t.person();
  const ClaimId hub = t.claim();
  constexpr int kCount = test::large(20'000);
  for (int i = 0; i < kCount; ++i) t.relate(RelationKind::kAttack, hub, t.claim());
  const PostId first = t.post(ann);
  t.act(first, PostAct::kAsserts, hub);
  const ClaimId apart = t.claim();
  for (int i = 0; i < kCount; ++i) {
    const PostId post = t.post(ben);
    t.reply(post, first);
    t.act(post, PostAct::kAsserts, apart);
    t.act(post, PostAct::kQuotes, ClaimId(2));
    t.act(t.post(ann), PostAct::kAsserts, hub);
  }
  const std::size_t found = count(t);
  CHECK(found > 0);
  CHECK(found < kCount);
}

TEST_CASE("to give up or to back what a post attacks is an answer to it, to repeat that is none") {
  for (const auto act : {PostAct::kAsserts, PostAct::kConcedes, PostAct::kWithdraws}) {
    BuiltThread t;
    const ParticipantId ann = t.person(), ben = t.person();
    const ClaimId attacked = t.claim(), attacker = t.claim();
    t.relate(RelationKind::kAttack, attacker, attacked);
    const PostId first = t.post(ann), second = t.post(ben);
    t.act(first, PostAct::kAsserts, attacker);
    t.act(second, act, attacked);
    t.reply(second, first);
    CHECK(count(t) == (act == PostAct::kAsserts ? 1 : 0));
    const ClaimId ground = t.claim();
    t.relate(RelationKind::kSupport, ground, attacked);
    t.act(second, PostAct::kAsserts, ground);
    CHECK(count(t) == 0);
  }
}

TEST_CASE("two hubs that 300 posts each say end at the budget, and nobody is blamed beyond it") {
  BuiltThread t;
  const ParticipantId ann = t.person(), ben = t.person();
  const ClaimId attacks = t.claim(), backs = t.claim();
  constexpr int kClaims = 2'000, kPosts = 300;
  for (int i = 0; i < kClaims; ++i) t.relate(RelationKind::kAttack, attacks, t.claim());
  for (int i = 0; i < kClaims; ++i) t.relate(RelationKind::kSupport, backs, t.claim());
  for (int i = 0; i < kPosts; ++i) t.act(t.post(ann), PostAct::kAsserts, attacks);
  for (int i = 0; i < kPosts; ++i) {
    const PostId post = t.post(ben);
    t.act(post, PostAct::kAsserts, backs);
    for (int k = 0; k < kPosts; ++k) t.reply(post, PostId(static_cast<std::size_t>(k)));
  }
  CHECK(count(t) < kPosts);
}
