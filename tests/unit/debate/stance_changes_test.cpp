#include "debate/stance_changes.h"

#include "unit/debate/thread_map.h"

using namespace stancemap;
using stancemap::test::ThreadMap;

namespace {

constexpr std::string_view kThread = R"(participants: {ann: Ann, ben: Ben}
sources: {s: {title: S}}
thread:
  source: s
  posts:
    1: {by: ann, claims: {a: A., b: B.}}
    2: {by: ben, questions: b, claims: {c: {text: C., attacks: a}}}
    3: {by: ben, asserts: c, questions: b}
    4: {by: ben, concedes: a}
    5: {by: ben, withdraws: a}
    6: {by: ann, asserts: a}
)";

}  // namespace

TEST_CASE("who moves twice has two changes, each with the post in which they moved") {
  const ThreadMap m(kThread);
  const Stances stances = stances_of(m.graph);
  std::string out;
  for (const StanceChange& change : changes_of(stances)) {
    out += std::string(m.map()[change.who].id) + " " + std::string(m.map()[change.claim].id) + " " +
           std::string(stance_kind_name(change.from)) + ">" + std::string(stance_kind_name(change.to)) + "@" +
           std::string(m.map()[stances.events[change.event].post].id) + " ";
  }
  CHECK(out == "ben a against>favor@4 ben a favor>neutral@5 ");
}

TEST_CASE("a stance is held since the first post that shows it without a break") {
  const ThreadMap m(kThread);
  const Stances stances = stances_of(m.graph);
  const auto since_post = [&](std::size_t who, std::size_t claim) {
    const HeldStance* one = stances.find(ParticipantId(who), ClaimId(claim));
    REQUIRE(one != nullptr);
    return m.map()[stances.events[since(stances, *one)].post].id;
  };
  CHECK(since_post(0, 0) == "1");  // ann says it again in 6
  CHECK(since_post(1, 0) == "5");
  CHECK(since_post(1, 1) == "2");  // only asks
  CHECK(since_post(1, 2) == "2");
}
