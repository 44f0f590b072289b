// Groups of participants as a clustering of a graph whose edges say "agree" or "disagree", with as little disagreement
// inside groups and agreement between them as possible: correlation clustering (Bansal, Blum and Chawla 2004,
// "Correlation clustering", Machine Learning 56). The best clustering is NP-hard to find; it needs no number of groups
// beforehand. Here the greedy way: the pair of groups with the largest sum of agree - disagree between them is merged,
// until no sum is positive (Keuper et al. 2015, "Efficient decomposition of image and mesh graphs by lifted multicuts",
// call it additive edge contraction). The sums only ever grow out of pairs that share a claim, so the graph stays
// sparse. The smaller list of neighbours is poured into the larger one; entries of the heap that are no longer true are
// skipped.

#include <algorithm>
#include <queue>
#include <tuple>
#include <unordered_map>

#include "debate/agreement.h"

namespace stancemap {
namespace {

class Merger {
 public:
  Merger(std::size_t participants, const std::vector<Agreement>& pairs)
      : neighbours_(participants), into_(participants) {
    for (std::size_t i = 0; i < participants; ++i) into_[i] = static_cast<std::uint32_t>(i);
    for (const Agreement& pair : pairs) {
      if (pair.balance() != 0) set(index(pair.a), index(pair.b), pair.balance());
    }
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

  static std::uint32_t index(ParticipantId id) { return static_cast<std::uint32_t>(id.index()); }

  std::uint32_t group_of(std::uint32_t i) {
    while (into_[i] != i) {
      into_[i] = into_[into_[i]];
      i = into_[i];
    }
    return i;
  }

  bool is_true(const Edge& edge) const {
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
    neighbours_[keep].erase(gone);
    neighbours_[gone].erase(keep);
    for (const auto& [other, sum] : neighbours_[gone]) {
      neighbours_[other].erase(gone);
      const auto at = neighbours_[keep].find(other);
      set(keep, other, sum + (at == neighbours_[keep].end() ? 0 : at->second));
    }
    std::unordered_map<std::uint32_t, std::int64_t>().swap(neighbours_[gone]);
  }

  std::vector<std::unordered_map<std::uint32_t, std::int64_t>> neighbours_;  // both ways
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
