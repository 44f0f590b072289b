// Groups of participants as a clustering of a graph whose edges say "agree" or "disagree", with as little disagreement
// inside groups and agreement between them as possible: correlation clustering (Bansal, Blum and Chawla 2004,
// "Correlation clustering", Machine Learning 56). The best clustering is NP-hard to find; it needs no number of groups
// beforehand. Here the greedy way: the pair of groups with the largest sum of agree - disagree between them is merged,
// until no sum is positive (Keuper et al. 2015, "Efficient decomposition of image and mesh graphs by lifted multicuts",
// call it additive edge contraction). The sums only ever grow out of pairs that share a claim, so the graph stays
// sparse. The smaller list of neighbours is poured into the larger one; entries of the heap that are no longer true are
// skipped.
//
// First, those who agree with each other and stand in the same way to all others become one: they are together in a
// best clustering too, and of 3,000 people who hold nothing but the thesis no pair is left to be merged one by one.

#include <algorithm>
#include <queue>
#include <tuple>
#include <unordered_map>

#include "debate/agreement.h"

namespace stancemap {
namespace {

std::uint32_t index(ParticipantId id) {
  return static_cast<std::uint32_t>(id.index());
}

/// A number for "with `other` the balance is so much" (the finaliser of splitmix64, Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint32_t other, std::int64_t balance) {
  std::uint64_t x = (std::uint64_t{other} << 32) ^ static_cast<std::uint64_t>(balance);
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31);
}

/// For each participant the first of those who agree with them and stand to everybody else as they do. What they stand
/// to is compared as sums of 64-bit hashes.
std::vector<std::uint32_t> twins(std::size_t participants, const std::vector<Agreement>& pairs) {
  std::vector<std::uint64_t> sums(participants);
  for (const Agreement& pair : pairs) {
    sums[index(pair.a)] += mixed(index(pair.b), pair.balance());
    sums[index(pair.b)] += mixed(index(pair.a), pair.balance());
  }
  std::vector<std::uint32_t> first(participants);
  for (std::uint32_t i = 0; i < participants; ++i) first[i] = i;
  for (const Agreement& pair : pairs) {
    const std::uint32_t a = index(pair.a), b = index(pair.b);
    if (pair.balance() <= 0 || first[b] != b) continue;
    const bool same = sums[a] - mixed(b, pair.balance()) == sums[b] - mixed(a, pair.balance());
    if (same) first[b] = a;
  }
  for (std::uint32_t i = 0; i < participants; ++i) first[i] = first[first[i]];  // of a lower number, so done already
  return first;
}

class Merger {
 public:
  Merger(std::size_t participants, const std::vector<Agreement>& pairs)
      : neighbours_(participants), into_(twins(participants, pairs)) {
    std::vector<std::int64_t> sizes(participants);
    for (const std::uint32_t first : into_) ++sizes[first];
    std::vector<std::uint32_t> degrees(participants);
    const auto for_each_pair = [&](auto use) {
      for (const Agreement& pair : pairs) {
        const std::uint32_t a = index(pair.a), b = index(pair.b);
        if (pair.balance() != 0 && into_[a] == a && into_[b] == b) use(a, b, pair.balance() * sizes[a] * sizes[b]);
      }
    };
    for_each_pair([&](std::uint32_t a, std::uint32_t b, std::int64_t) { ++degrees[a], ++degrees[b]; });
    for (std::uint32_t i = 0; i < participants; ++i) neighbours_[i].reserve(degrees[i]);
    for_each_pair([&](std::uint32_t a, std::uint32_t b, std::int64_t sum) { set(a, b, sum); });
  }

  /// For each participant, the one that stands for its group.
  std::vector<std::uint32_t> run() {
    while (!heap_.empty()) {
      const Edge edge = heap_.top();
      heap_.pop();
      if (is_true(edge)) merge(edge.low, edge.high);
    }
    std::vector<std::uint32_t> out(into_.size());
    for (std::uint32_t i = 0; i < out.size(); ++i) out[i] = group_of(i);
    return out;
  }

 private:
  struct Edge {
    std::int64_t sum = 0;
    std::uint32_t low = 0, high = 0;
    bool operator<(const Edge& other) const {  // the largest sum, then the lowest numbers, come out first
      return std::tie(sum, other.low, other.high) < std::tie(other.sum, low, high);
    }
  };

  std::uint32_t group_of(std::uint32_t i) {
    while (into_[i] != i) {
      into_[i] = into_[into_[i]];
      i = into_[i];
    }
    return i;
  }

  bool is_true(const Edge& edge) const {
    if (into_[edge.low] != edge.low || into_[edge.high] != edge.high) return false;
    const auto at = neighbours_[edge.low].find(edge.high);
    return at != neighbours_[edge.low].end() && at->second == edge.sum;
  }

  void set(std::uint32_t a, std::uint32_t b, std::int64_t sum) {
    neighbours_[a][b] = sum;
    neighbours_[b][a] = sum;
    if (sum > 0) heap_.push({sum, std::min(a, b), std::max(a, b)});
  }

  void merge(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t keep = neighbours_[a].size() < neighbours_[b].size() ? b : a;
    const std::uint32_t gone = keep == a ? b : a;
    into_[gone] = keep;
    for (const auto& [other, sum] : neighbours_[gone]) {
      if (other == keep || into_[other] != other) continue;  // what is gone is poured into another one
      const auto at = neighbours_[keep].find(other);
      set(keep, other, sum + (at == neighbours_[keep].end() ? 0 : at->second));
    }
    std::unordered_map<std::uint32_t, std::int64_t>().swap(neighbours_[gone]);
  }

  // Both ways. A neighbour that is gone stays in the list and is passed over: to take it out costs more.
  std::vector<std::unordered_map<std::uint32_t, std::int64_t>> neighbours_;
  std::vector<std::uint32_t> into_;
  std::priority_queue<Edge> heap_;
};

}  // namespace

std::vector<LikeMinded> like_minded_groups(const ArgumentMap& map, const Agreements& agreements) {
  const std::vector<std::uint32_t> group_of = Merger(map.participants.size(), agreements.pairs).run();
  std::vector<LikeMinded> groups(group_of.size());
  for (std::size_t i = 0; i < group_of.size(); ++i) groups[group_of[i]].members.emplace_back(i);
  for (const Agreement& pair : agreements.pairs) {
    if (group_of[pair.a.index()] != group_of[pair.b.index()]) continue;
    groups[group_of[pair.a.index()]].agree += pair.agree;
    groups[group_of[pair.a.index()]].disagree += pair.disagree;
  }
  std::erase_if(groups, [](const LikeMinded& group) { return group.members.size() < 2; });
  std::sort(groups.begin(), groups.end(), [](const LikeMinded& a, const LikeMinded& b) {
    if (a.members.size() != b.members.size()) return a.members.size() > b.members.size();
    return a.members.front() < b.members.front();
  });
  return groups;
}

}  // namespace stancemap
