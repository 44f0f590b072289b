#include "debate/questions.h"

#include <doctest/doctest.h>

#include "support/large.h"
#include "unit/debate/built_thread.h"

using namespace stancemap;
using stancemap::test::BuiltThread;
using stancemap::test::random_thread;

namespace {

/// The definition, word for word, for maps of one thread without mentions.
class Definition {
 public:
  explicit Definition(const ArgumentMap& map) : map_(map) {}

  std::vector<std::pair<std::size_t, std::size_t>> unanswered() const {
    std::vector<std::pair<std::size_t, std::size_t>> result;
    for (std::size_t c = 0; c < map_.claims.size(); ++c) {
      for (std::size_t p = 0; p < map_.posts.size(); ++p) {
        for (const ClaimAct& act : map_.posts[p].acts) {
          if (act.act == PostAct::kQuestions && act.claim.id.index() == c && !is_answered(p, ClaimId(c)))
            result.emplace_back(c, p);
        }
      }
    }
    return result;
  }

 private:
  bool same_side(std::size_t a, std::size_t b) const {
    const ParticipantId x = map_.posts[a].by, y = map_.posts[b].by;
    return x == y || (!map_[x].side.empty() && map_[x].side.text == map_[y].side.text);
  }
  bool says(std::size_t post, ClaimId claim, PostAct act) const {
    const auto& acts = map_.posts[post].acts;
    return std::any_of(acts.begin(), acts.end(),
                       [&](const ClaimAct& one) { return one.act == act && one.claim.id == claim; });
  }
  bool is_answered(std::size_t asks, ClaimId claim) const {
    std::vector<std::size_t> asserted;
    for (std::size_t p = 0; p < asks; ++p) {
      if (map_[claim].kind != ClaimKind::kQuestion && says(p, claim, PostAct::kAsserts) && !same_side(p, asks))
        asserted.push_back(p);
    }
    for (std::size_t p = asks + 1; p < map_.posts.size(); ++p) {
      const bool is_asked = asserted.empty() ? map_.posts[p].by != map_.posts[asks].by
                                             : std::any_of(asserted.begin(), asserted.end(),
                                                           [&](std::size_t other) { return same_side(other, p); });
      if (is_asked && answers(p, asks, claim)) return true;
    }
    return false;
  }
  bool answers(std::size_t p, std::size_t asks, ClaimId claim) const {
    for (const Ref<PostId>& to : map_.posts[p].replies_to) {
      if (to.id == PostId(asks)) return true;
    }
    if (says(p, claim, PostAct::kConcedes) || says(p, claim, PostAct::kWithdraws)) return true;
    if (map_[claim].kind != ClaimKind::kQuestion && says(p, claim, PostAct::kAsserts)) return true;
    return std::any_of(map_.relations.begin(), map_.relations.end(), [&](const Relation& r) {
      if (r.to == Node(claim) && says_part(p, r.from)) return true;
      return is_symmetric(r.kind) && r.from == Node(claim) && says_part(p, r.to);
    });
  }
  bool says_part(std::size_t p, Node node) const {
    if (node.is_claim()) return says(p, node.claim(), PostAct::kAsserts);
    const auto& premises = map_[node.argument()].premises;
    return std::any_of(premises.begin(), premises.end(),
                       [&](const Ref<ClaimId>& premise) { return says(p, premise.id, PostAct::kAsserts); });
  }

  const ArgumentMap& map_;
};

}  // namespace

TEST_CASE("the unanswered questions are those of the definition, on many small threads and some larger ones") {
  std::size_t reported = 0;
  const std::uint32_t small = test::large(10'000);
  for (std::uint32_t seed = 0; seed < small + test::large(200); ++seed) {
    const BuiltThread t = random_thread(seed, seed < small ? 6 : 150);
    const MapGraph graph(t.map);
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (const UnansweredQuestion& q : unanswered_questions(graph))
      found.emplace_back(q.claim.id.index(), q.post.index());
    INFO(seed);
    REQUIRE(found == Definition(t.map).unanswered());
    reported += found.size();
  }
  CHECK(reported > 50);
}

TEST_CASE("a claim that 50,000 posts ask about, and a post with 50,000 replies, are looked at in no time") {
  BuiltThread t;
  const ParticipantId ann = t.person(), ben = t.person(), cleo = t.person();
  const ClaimId claim = t.claim(), ground = t.claim(), hub_claim = t.claim();
  t.relate(RelationKind::kSupport, ground, claim);
  const PostId first = t.post(ann);
  t.act(first, PostAct::kAsserts, claim);
  t.act(first, PostAct::kAsserts, hub_claim);
  constexpr std::uint32_t kMany = test::large(50'000);
  const PostId hub = t.post(ben);
  t.act(hub, PostAct::kQuestions, hub_claim);
  for (std::uint32_t i = 0; i < kMany; ++i) {
    const PostId post = t.post(i % 2 == 0 ? ben : cleo);
    t.act(post, PostAct::kQuestions, claim);
    t.reply(post, hub);
  }
  t.act(t.post(ben), PostAct::kAsserts, ground);
  const std::size_t unanswered = unanswered_questions(MapGraph(t.map)).size();
  CHECK(unanswered == kMany + 1);
  t.act(t.post(ann), PostAct::kAsserts, ground);
  CHECK(unanswered_questions(MapGraph(t.map)).size() == 1);
}

TEST_CASE("what would need more looks than there are counts as answered") {
  BuiltThread t;
  const ParticipantId ann = t.person(), ben = t.person(), cleo = t.person();
  constexpr int kCount = 5'000;
  const PostId first = t.post(ann), asks = t.post(ben);
  for (int i = 0; i < kCount; ++i) {
    const ClaimId claim = t.claim();
    t.act(first, PostAct::kAsserts, claim);
    t.act(asks, PostAct::kQuestions, claim);
    t.reply(t.post(cleo), asks);
  }
  const std::size_t found = unanswered_questions(MapGraph(t.map)).size();
  CHECK(found > 0);
  CHECK(found < kCount);
}

TEST_CASE("a ground that thousands repeat is looked up, not copied, for each of the claims that it supports") {
  BuiltThread t;
  const ParticipantId ann = t.person(), ben = t.person();
  const ClaimId ground = t.claim();
  constexpr int kCount = test::large(6'000);
  const PostId first = t.post(ann), asks = t.post(ben);
  for (int i = 0; i < kCount; ++i) {
    const ClaimId claim = t.claim();
    t.relate(RelationKind::kSupport, ground, claim);
    t.act(first, PostAct::kAsserts, claim);
    t.act(asks, PostAct::kQuestions, claim);
    t.act(t.post(ben), PostAct::kAsserts, ground);
  }
  CHECK(unanswered_questions(MapGraph(t.map)).size() == kCount);
  t.act(t.post(ann), PostAct::kAsserts, ground);
  CHECK(unanswered_questions(MapGraph(t.map)).empty());
}
