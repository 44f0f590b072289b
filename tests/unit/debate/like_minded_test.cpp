#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "debate/agreement.h"
#include "support/large.h"

using namespace stancemap;

namespace {

struct Pair {
  std::size_t a, b;
  std::uint32_t agree, disagree;
};

std::vector<LikeMinded> groups(std::size_t participants, const std::vector<Pair>& pairs) {
  ArgumentMap map;
  map.participants.resize(participants);
  Agreements agreements;
  for (const Pair& p : pairs) agreements.pairs.push_back({ParticipantId(p.a), ParticipantId(p.b), p.agree, p.disagree});
  return like_minded_groups(map, agreements);
}

/// "0 1 2 | 3 4"
std::string shown(const std::vector<LikeMinded>& all) {
  std::string out;
  for (const LikeMinded& group : all) {
    if (!out.empty()) out += " | ";
    for (const ParticipantId who : group.members)
      out += (out.empty() || out.back() == ' ' ? "" : " ") + std::to_string(who.index());
  }
  return out;
}

}  // namespace

TEST_CASE("those who agree go together, and those who agree with nobody are in no group") {
  CHECK(shown(groups(5, {{0, 1, 2, 0}, {1, 2, 1, 0}, {3, 4, 0, 3}})) == "0 1 2");
  CHECK(groups(3, {}).empty());
  CHECK(groups(2, {{0, 1, 1, 1}}).empty());  // as often for as against
}

TEST_CASE("a group takes in who agrees with it on the whole, not with one of it") {
  // 2 agrees with 1 once and disagrees with 0 three times.
  CHECK(shown(groups(3, {{0, 1, 5, 0}, {0, 2, 0, 3}, {1, 2, 1, 0}})) == "0 1");
  CHECK(shown(groups(3, {{0, 1, 5, 0}, {0, 2, 0, 1}, {1, 2, 2, 0}})) == "0 1 2");
}

TEST_CASE("the strongest bond is made first") {
  // 1 agrees with both; 0 and 2 are opponents.
  CHECK(shown(groups(3, {{0, 1, 2, 0}, {0, 2, 0, 4}, {1, 2, 3, 0}})) == "1 2");
}

TEST_CASE("the largest group comes first, and agreement inside is counted") {
  const auto all = groups(6, {{0, 5, 1, 0}, {1, 2, 2, 0}, {2, 3, 2, 1}, {1, 3, 1, 0}});
  CHECK(shown(all) == "1 2 3 | 0 5");
  CHECK(all[0].agree == 5);
  CHECK(all[0].disagree == 1);
}

TEST_CASE("the order in which pairs are given does not matter") {
  std::vector<Pair> pairs;
  std::uint64_t state = 3;
  for (std::size_t a = 0; a < 30; ++a) {
    for (std::size_t b = a + 1; b < 30; ++b) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      const auto draw = static_cast<std::uint32_t>(state >> 40);
      if (draw % 3 == 0) pairs.push_back({a, b, draw / 3 % 4, draw / 12 % 4});
    }
  }
  const std::string once = shown(groups(30, pairs));
  std::reverse(pairs.begin(), pairs.end());
  CHECK(shown(groups(30, pairs)) == once);
  CHECK_FALSE(once.empty());
}

TEST_CASE("no two groups are left between which agreement outweighs disagreement") {
  std::vector<Pair> pairs;
  std::uint64_t state = 11;
  for (std::size_t a = 0; a < 40; ++a) {
    for (std::size_t b = a + 1; b < 40; ++b) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      const auto draw = static_cast<std::uint32_t>(state >> 40);
      if (draw % 2 == 0) pairs.push_back({a, b, draw / 2 % 3, draw / 6 % 3});
    }
  }
  const auto all = groups(40, pairs);
  std::vector<std::size_t> group_of(40);
  for (std::size_t i = 0; i < 40; ++i) group_of[i] = 100 + i;
  for (std::size_t g = 0; g < all.size(); ++g) {
    for (const ParticipantId who : all[g].members) group_of[who.index()] = g;
  }
  std::vector<std::vector<int>> sums(140, std::vector<int>(140));
  for (const Pair& p : pairs) {
    const auto [low, high] = std::minmax(group_of[p.a], group_of[p.b]);
    if (low != high) sums[low][high] += static_cast<int>(p.agree) - static_cast<int>(p.disagree);
  }
  for (const auto& row : sums) CHECK(*std::max_element(row.begin(), row.end()) <= 0);
}

TEST_CASE("2,000 people who hold nothing but the thesis are two groups in no time") {
  constexpr std::size_t kCount = test::large(2'000);
  std::vector<Pair> pairs;
  for (std::size_t a = 0; a < kCount; ++a) {
    for (std::size_t b = a + 1; b < kCount; ++b) pairs.push_back({a, b, (a + b) % 2 == 0, (a + b) % 2 == 1});
  }
  const auto all = groups(kCount, pairs);
  REQUIRE(all.size() == 2);
  CHECK(all[0].members.size() == kCount / 2);
  CHECK(all[0].members[1] == ParticipantId(2));
  CHECK(all[0].disagree == 0);
}

TEST_CASE("those who stand alike to all others are one from the start, and what they weigh together counts") {
  // 4 draws 3 more than each of 0, 1 and 2 does, and less than the three together.
  CHECK(shown(groups(6, {{0, 1, 1, 0},
                         {0, 2, 1, 0},
                         {1, 2, 1, 0},
                         {0, 3, 1, 0},
                         {1, 3, 1, 0},
                         {2, 3, 1, 0},
                         {3, 4, 2, 0},
                         {0, 4, 0, 1},
                         {1, 4, 0, 1},
                         {2, 4, 0, 1}})) == "0 1 2 3");
}
