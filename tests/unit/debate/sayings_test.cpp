#include "debate/sayings.h"

#include "unit/debate/speaking.h"

using namespace stancemap;
using namespace stancemap::test;

namespace {

struct Asked {
  ThreadMap m{forum(R"(    1: {by: ann, claims: {x: X}}
    2: {by: eve, asserts: x}
    3: {by: ada, asserts: x}
    4: {by: ben, asserts: x, concedes: x}
    5: {by: ann, asserts: x}
)")};
  Utterances said{m.map()};
  ClaimId x = claim_named(m.map(), "x");
  Moment at(std::size_t post) const { return said.moment(PostId(post)); }
};

}  // namespace

TEST_CASE("the next post of another side is found behind those of the same side and of no side") {
  const Asked asked;
  const Sayings sayings(asked.m.map(), asked.said, PostAct::kAsserts);
  CHECK(id_of(asked.m.map(), sayings.later_by_another(asked.x, asked.at(0))) == "4");
  CHECK(id_of(asked.m.map(), sayings.later_by_another(asked.x, asked.at(3))) == "5");
  CHECK(id_of(asked.m.map(), sayings.later_by_another(asked.x, asked.at(4))) == "none");
}

TEST_CASE("what was said earlier is told apart by side") {
  const Asked asked;
  const Sayings sayings(asked.m.map(), asked.said, PostAct::kAsserts);
  CHECK_FALSE(sayings.earlier_by_another(asked.x, asked.at(0)));
  CHECK(sayings.earlier_by_another(asked.x, asked.at(3)));
  CHECK_FALSE(sayings.earlier_by_the_same(asked.x, asked.at(3)));
  CHECK(sayings.earlier_by_the_same(asked.x, asked.at(4)));
}

TEST_CASE("acts of another kind are not counted") {
  const Asked asked;
  const Sayings concessions(asked.m.map(), asked.said, PostAct::kConcedes);
  CHECK(id_of(asked.m.map(), concessions.later_by_another(asked.x, asked.at(0))) == "4");
  CHECK(id_of(asked.m.map(), concessions.later_by_another(asked.x, asked.at(4))) == "none");
}

TEST_CASE("another thread does not count") {
  const ThreadMap m(R"(participants: {ann: {side: pro}, ben: {side: con}}
sources: {s: {title: S}, t: {title: T}}
threads:
  one: {source: s, posts: {1: {by: ann, claims: {x: X}}}}
  two: {source: t, posts: {1: {by: ben, asserts: x}, 2: {by: ann, asserts: x}}}
)");
  const Utterances said(m.map());
  const Sayings sayings(m.map(), said, PostAct::kAsserts);
  const ClaimId x = claim_named(m.map(), "x");
  CHECK_FALSE(sayings.later_by_another(x, said.moment(PostId(0))).valid());
  CHECK(sayings.later_by_another(x, said.moment(PostId(1))) == PostId(2));
}
