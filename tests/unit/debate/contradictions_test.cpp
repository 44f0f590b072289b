#include "debate/contradictions.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "support/large.h"
#include "unit/debate/built_thread.h"

using namespace stancemap;
using stancemap::test::BuiltThread;
using stancemap::test::random_thread;

namespace {

/// The definition by brute force: for each participant the posts in which something that they then hold together with
/// what they held cannot be right.
class Definition {
 public:
  explicit Definition(const ArgumentMap& map) : map_(map), names_(MapGraph(map).equivalence_names()) {}

  std::set<std::pair<std::size_t, std::size_t>> found() const {
    std::set<std::pair<std::size_t, std::size_t>> result;
    for (std::size_t who = 0; who < map_.participants.size(); ++who) {
      for (std::size_t a = 0; a < map_.claims.size(); ++a) {
        for (std::size_t b = 0; b < map_.claims.size(); ++b) {
          if (is_name(a) && is_name(b) && a != b && (leads_to_negation(who, a, b) || leads_to_negation(who, b, a)))
            add_first_conflict(who, a, b, result);
        }
      }
    }
    return result;
  }

 private:
  std::size_t name(Node claim) const { return names_[claim.index].index(); }
  bool is_name(std::size_t claim) const { return names_[claim].index() == claim; }
  bool has(RelationKind kind, std::size_t from, std::size_t to) const {
    return std::any_of(map_.relations.begin(), map_.relations.end(), [&](const Relation& r) {
      if (r.kind != kind || !r.from.is_claim() || !r.to.is_claim()) return false;
      const std::size_t x = name(r.from), y = name(r.to);
      return (x == from && y == to) || (is_symmetric(kind) && x == to && y == from);
    });
  }
  bool says(std::size_t who, std::size_t claim) const {
    return std::any_of(map_.posts.begin(), map_.posts.end(), [&](const Post& post) {
      return post.by.index() == who && std::any_of(post.acts.begin(), post.acts.end(), [&](const ClaimAct& act) {
               return act.act == PostAct::kAsserts && name(act.claim.id) == claim &&
                      map_[act.claim.id].kind != ClaimKind::kQuestion;
             });
    });
  }
  bool attacks(std::size_t who, std::size_t claim) const {
    return std::any_of(map_.relations.begin(), map_.relations.end(), [&](const Relation& r) {
      return r.kind == RelationKind::kAttack && r.from.is_claim() && r.to.is_claim() && name(r.to) == claim &&
             name(r.from) != claim && says(who, name(r.from));
    });
  }
  bool leads_to_negation(std::size_t who, std::size_t from, std::size_t opposed) const {
    if (has(RelationKind::kAttack, from, opposed) || has(RelationKind::kAttack, opposed, from)) return true;
    std::set<std::size_t> reached{from};
    for (std::size_t before = 0; before != reached.size();) {
      before = reached.size();
      for (const Relation& r : map_.relations) {
        if (r.kind != RelationKind::kSupport || !r.from.is_claim() || !reached.contains(name(r.from))) continue;
        if (!attacks(who, name(r.to))) reached.insert(name(r.to));
      }
    }
    return std::any_of(reached.begin(), reached.end(),
                       [&](std::size_t at) { return at != opposed && has(RelationKind::kContradiction, at, opposed); });
  }
  void add_first_conflict(std::size_t who, std::size_t a, std::size_t b,
                          std::set<std::pair<std::size_t, std::size_t>>& result) const {
    bool holds_a = false, holds_b = false;
    for (std::size_t p = 0; p < map_.posts.size(); ++p) {
      if (map_.posts[p].by.index() != who) continue;
      for (const ClaimAct& act : map_.posts[p].acts) {
        const std::size_t claim = name(act.claim.id);
        if (act.act == PostAct::kWithdraws) (claim == a ? holds_a : claim == b ? holds_b : unused_) = false;
        if (act.act != PostAct::kConcedes) continue;
        if (claim == b || concession_gives_up(claim, a)) holds_a = false;
        if (claim == a || concession_gives_up(claim, b)) holds_b = false;
      }
      for (const ClaimAct& act : map_.posts[p].acts) {
        const std::size_t claim = name(act.claim.id);
        if (act.act != PostAct::kAsserts || map_[act.claim.id].kind == ClaimKind::kQuestion) continue;
        (claim == a ? holds_a : claim == b ? holds_b : unused_) = true;
      }
      if (!holds_a || !holds_b) continue;
      result.emplace(who, p);
      return;
    }
  }
  bool concession_gives_up(std::size_t conceded, std::size_t claim) const {
    return conceded != claim &&
           (has(RelationKind::kAttack, conceded, claim) || has(RelationKind::kContradiction, conceded, claim));
  }

  const ArgumentMap& map_;
  std::vector<ClaimId> names_;
  mutable bool unused_ = false;
};

/// Whether the path is one: each relation joins its claims, supports go forward, and there is one opposition.
bool is_path(const ArgumentMap& map, const Contradiction& one) {
  if (one.claims.size() != one.relations.size() + 1) return false;
  int oppositions = 0;
  for (std::size_t i = 0; i < one.relations.size(); ++i) {
    const Relation& r = map[one.relations[i]];
    const Node from = one.claims[i], to = one.claims[i + 1];
    const bool is_forward = r.from == from && r.to == to;
    if (!is_forward && !(r.from == to && r.to == from)) return false;
    if (r.kind == RelationKind::kSupport && (!is_forward || oppositions > 0)) return false;
    if (r.kind == RelationKind::kAttack || r.kind == RelationKind::kContradiction) ++oppositions;
  }
  const std::set<ClaimId> ends{one.claims.front(), one.claims.back()};
  return oppositions == 1 && ends == std::set<ClaimId>{one.earlier.claim, one.later.claim};
}

}  // namespace

TEST_CASE("who contradicts themselves where is as brute force finds it, on many small threads") {
  std::size_t reported = 0;
  for (std::uint32_t seed = 0; seed < test::large(10'000); ++seed) {
    const BuiltThread t = random_thread(seed);
    const MapGraph graph(t.map);
    std::set<std::pair<std::size_t, std::size_t>> found;
    INFO(seed);
    for (const Contradiction& one : contradictions(graph)) {
      found.emplace(one.later.who.index(), one.later.post.index());
      REQUIRE(is_path(t.map, one));
      REQUIRE(one.earlier.post <= one.later.post);
    }
    REQUIRE(found == Definition(t.map).found());
    reported += found.size();
  }
  CHECK(reported > 10);
}

namespace {

using Found = std::set<std::pair<PostId, ClaimId>>;  // where the later claim is said

/// What all find together, by whether the two claims are held by one.
std::pair<Found, Found> found_in(const ArgumentMap& map) {
  Found alone, together;
  for (const Contradiction& one : contradictions(MapGraph(map))) {
    Found& place = one.earlier.who == one.later.who ? alone : together;
    CHECK(place.emplace(one.later.post, one.later.claim).second);
  }
  return {alone, together};
}

}  // namespace

TEST_CASE("a team contradicts itself where it would if it were one person, on many small threads") {
  std::size_t reported = 0;
  for (std::uint32_t seed = 0; seed < test::large(5'000); ++seed) {
    BuiltThread t = random_thread(seed);
    const auto [alone, none] = found_in(t.map);
    INFO(seed);
    REQUIRE(none.empty());
    for (Participant& one : t.map.participants) one.team.text = "club";
    const auto [still, together] = found_in(t.map);
    REQUIRE(still == alone);
    for (Post& post : t.map.posts) post.by = ParticipantId(0);
    const Found as_one = found_in(t.map).first;
    // One person gives up more than each of three does, and another assertion may be the first that is one too many.
    for (const auto& place : together) REQUIRE(as_one.contains(place));
    for (const auto& place : as_one) REQUIRE((alone.contains(place) || together.contains(place)));
    reported += together.size();
  }
  CHECK(reported > 10);
}

TEST_CASE("in a round a side is a team, in a thread of a forum it is not") {
  BuiltThread t;
  const ParticipantId ann = t.person("pro"), ben = t.person("pro");
  const ClaimId a = t.claim(), b = t.claim();
  t.relate(RelationKind::kContradiction, a, b);
  t.act(t.post(ann), PostAct::kAsserts, a);
  t.act(t.post(ben), PostAct::kAsserts, b);
  CHECK(contradictions(MapGraph(t.map)).empty());
  t.map.threads[0].order.text = "policy";
  t.map.posts[0].speech.text = "1AC";
  t.map.posts[1].speech.text = "2AC";
  const std::vector<Contradiction> found = contradictions(MapGraph(t.map));
  REQUIRE(found.size() == 1);
  CHECK(found[0].earlier.who == ann);
  CHECK(found[0].later.who == ben);
}

TEST_CASE("two stances that are declared without a post contradict each other once") {
  BuiltThread t;
  const ParticipantId ann = t.person();
  const ClaimId a = t.claim(), b = t.claim();
  t.relate(RelationKind::kAttack, a, b);
  for (const ClaimId claim : {a, b}) {
    Stance& stance = t.map.stances.emplace_back();
    stance.who.id = ann;
    stance.claim.id = claim;
    stance.kind = StanceKind::kFavor;
  }
  const std::vector<Contradiction> found = contradictions(MapGraph(t.map));
  REQUIRE(found.size() == 1);
  CHECK(found[0].later.claim == b);
}

TEST_CASE("a thesis with 50,000 opponents and as many people is looked at in no time") {
  BuiltThread t;
  const ClaimId thesis = t.claim();
  constexpr int kCount = test::large(50'000);
  for (int i = 0; i < kCount; ++i) {
    const ClaimId opponent = t.claim();
    t.relate(RelationKind::kContradiction, opponent, thesis);
    const PostId post = t.post(t.person());
    t.act(post, PostAct::kAsserts, thesis);
    t.act(post, PostAct::kAsserts, t.claim());
    if (i % 1000 == 0) t.act(post, PostAct::kAsserts, opponent);
  }
  CHECK(contradictions(MapGraph(t.map)).size() == kCount / 1000);
}

TEST_CASE("what everything leads through, to 10,000 claims, ends the searches at their budget") {
  BuiltThread t;
  const PostId post = t.post(t.person());
  const ClaimId hub = t.claim(), opponent = t.claim();
  constexpr int kCount = test::large(10'000);
  for (int i = 0; i < kCount; ++i) {
    const ClaimId ground = t.claim();
    t.relate(RelationKind::kSupport, ground, hub);
    t.relate(RelationKind::kSupport, hub, t.claim());
    t.act(post, PostAct::kAsserts, ground);
  }
  t.relate(RelationKind::kContradiction, opponent, hub);
  t.act(post, PostAct::kAsserts, opponent);
  CHECK(contradictions(MapGraph(t.map)).size() == 1);
}
