#include "checks/similar_sets.h"

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

using namespace stancemap;

namespace {

using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;

bool is_similar(std::span<const Word> a, std::span<const Word> b) {
  std::vector<Word> shared;
  std::ranges::set_intersection(a, b, std::back_inserter(shared));
  return 5 * shared.size() >= 4 * (a.size() + b.size() - shared.size());
}

// Pair by pair: copies with the first of their kind, and all others with each other.
Pairs similar_by_definition(const WordSets& sets) {
  Pairs result;
  std::vector<std::uint32_t> firsts;
  for (std::uint32_t later = 0; later < sets.size(); ++later) {
    if (sets[later].empty()) continue;
    const auto copied =
        std::ranges::find_if(firsts, [&](std::uint32_t first) { return std::ranges::equal(sets[first], sets[later]); });
    if (copied != firsts.end()) {
      result.emplace(later, *copied);
      continue;
    }
    for (const std::uint32_t earlier : firsts) {
      if (is_similar(sets[earlier], sets[later])) result.emplace(later, earlier);
    }
    firsts.push_back(later);
  }
  return result;
}

}  // namespace

TEST_CASE("the pairs found by prefix filtering are those of the definition") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    WordSets sets;
    const auto vocabulary = 6 + random() % 30;
    for (int i = 0; i < 16; ++i) {
      std::string text;
      for (std::size_t n = random() % 14; n > 0; --n) text += "w" + std::to_string(random() % vocabulary) + " ";
      sets.add(text);
    }
    Pairs found;
    for (const SimilarPair& pair : similar_pairs(sets)) found.emplace(pair.later, pair.earlier);
    CHECK(found == similar_by_definition(sets));
  }
}
