#include "unit/debate/built_thread.h"

#include <random>

namespace stancemap::test {

BuiltThread::BuiltThread() {
  map.threads.emplace_back().id = "t";
}

ParticipantId BuiltThread::person(std::string_view side) {
  map.participants.emplace_back().side.text = side;
  return ParticipantId(map.participants.size() - 1);
}

ClaimId BuiltThread::claim() {
  map.claims.emplace_back();
  return ClaimId(map.claims.size() - 1);
}

PostId BuiltThread::post(ParticipantId by) {
  Post& post = map.posts.emplace_back();
  post.by = by;
  post.thread = ThreadId(0);
  map.threads[0].posts.emplace_back(map.posts.size() - 1);
  return PostId(map.posts.size() - 1);
}

void BuiltThread::act(PostId post, PostAct act, ClaimId claim) {
  map.posts[post.index()].acts.push_back({act, {claim, {}}});
}

void BuiltThread::reply(PostId from, PostId to) {
  map.posts[from.index()].replies_to.push_back({to, {}});
}

void BuiltThread::relate(RelationKind kind, Node from, Node to) {
  Relation& relation = map.relations.emplace_back();
  relation.kind = kind;
  relation.from = from;
  relation.to = to;
}

BuiltThread random_thread(std::uint32_t seed, std::size_t posts) {
  std::mt19937 random(seed);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  BuiltThread t;
  for (int i = 0; i < 3; ++i) t.person(below(2) == 0 ? "pro" : "");
  for (int i = 0; i < 5; ++i) t.claim();
  if (below(3) == 0) t.map.claims[4].kind = ClaimKind::kQuestion;
  t.map.arguments.emplace_back().premises = {{ClaimId(below(5)), {}}, {ClaimId(below(5)), {}}};
  for (std::size_t i = below(6); i-- > 0;) {
    const Node from = below(6) == 0 ? Node(ArgumentId(0)) : Node(ClaimId(below(5)));
    const auto kind = static_cast<RelationKind>(below(5));
    if (kind == RelationKind::kUndercut || (is_symmetric(kind) && !from.is_claim())) continue;
    t.relate(kind, from, ClaimId(below(5)));
  }
  for (std::size_t i = 0; i < posts; ++i) {
    const PostId post = t.post(ParticipantId(below(3)));
    for (std::size_t k = below(4); k-- > 0;) t.act(post, static_cast<PostAct>(below(5)), ClaimId(below(5)));
    if (i > 0 && below(3) == 0) t.reply(post, PostId(below(i)));
  }
  return t;
}

}  // namespace stancemap::test
