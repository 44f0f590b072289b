#include "layout/group_moves.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "layout/ordered_rows.h"

namespace stancemap {
namespace {

constexpr std::size_t kOrderWork = 20'000;  // vertices and segments of all orders together, about
constexpr std::size_t kTryWork =
    1'000'000;  // likewise of what is tried, most of which changes nothing in a map of many groups
constexpr int kExchangePasses = 2;

std::size_t size_of(const LayeredGraph& graph) {
  return graph.vertices() + graph.segments.size() + 1;
}

class GroupMoves : private OrderedRows {
 public:
  GroupMoves(const LayeredGraph& graph, const RowOrder& from)
      : OrderedRows(graph), from_(from), group_place_(from.group_places), rank_(graph.frames.size()) {
    restore();
    set_siblings();
  }

  std::vector<RowOrder> orders() {
    const std::size_t most = kOrderWork / size_of(graph_);
    std::size_t tries = kTryWork / size_of(graph_);
    std::vector<RowOrder> orders;
    std::size_t farthest = 0;
    for (const auto& siblings : siblings_) farthest = std::max(farthest, siblings.size());
    for (std::size_t away = 1; away < farthest; ++away) {
      for (const auto& siblings : siblings_) {
        for (std::size_t i = 0; i < siblings.size(); ++i) {
          for (const bool later : {false, true}) {
            if (later ? i + away >= siblings.size() : i < away) continue;
            if (orders.size() >= most || tries-- == 0) return orders;
            if (!moves(siblings, i, later ? i + away : i - away)) continue;
            exchange(kExchangePasses);
            orders.push_back({rows_, group_place_, crossings()});
            restore();
          }
        }
      }
    }
    return orders;
  }

 private:
  // Those with borders of each parent, in their order.
  void set_siblings() {
    std::vector<std::uint32_t> groups;
    for (std::uint32_t g = 0; g < graph_.frames.size(); ++g) {
      if (graph_.frames[g].low <= graph_.frames[g].high) groups.push_back(g);
    }
    std::stable_sort(groups.begin(), groups.end(), [&](auto a, auto b) {
      if (graph_.parent[a] != graph_.parent[b]) return graph_.parent[a] < graph_.parent[b];
      return from_.group_places[a] < from_.group_places[b];
    });
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (i == 0 || graph_.parent[groups[i]] != graph_.parent[groups[i - 1]]) siblings_.emplace_back();
      rank_[groups[i]] = siblings_.back().size();
      siblings_.back().push_back(groups[i]);
    }
  }

  // Whether that changes a row; if not, all is as before.
  bool moves(const std::vector<std::uint32_t>& siblings, std::size_t from, std::size_t to) {
    const std::uint32_t g = siblings[from];
    bool moved = false;
    for (std::size_t r = graph_.frames[g].low; r <= graph_.frames[g].high; ++r) moved |= put_group(g, from, to, r);
    if (!moved) return false;
    for (std::size_t i = 0; i < siblings.size(); ++i) group_place_[siblings[i]] = static_cast<double>(i);
    group_place_[g] = static_cast<double>(to) + (to > from ? 0.5 : -0.5);
    return true;
  }

  // Moves a group across those of its siblings in this row that stand between its rank and the other.
  bool put_group(std::uint32_t g, std::size_t from, std::size_t to, std::size_t r) {
    auto& row = rows_[r];
    constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();
    std::size_t begin = kNowhere, end = 0, last_passed = 0, first_passed = kNowhere;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::uint32_t v = row[i], h = graph_.group[v];
      if (graph_.role[v] != VertexRole::kBorder || graph_.parent[h] != graph_.parent[g]) continue;
      const bool left = graph_.is_left_border(v);
      if (h == g) {
        (left ? begin : end) = left ? i : i + 1;
      } else if (!left && rank_[h] > from && rank_[h] <= to) {
        last_passed = i + 1;
      } else if (left && rank_[h] < from && rank_[h] >= to) {
        first_passed = std::min(first_passed, i);
      }
    }
    const auto at = [&](std::size_t i) { return row.begin() + static_cast<std::ptrdiff_t>(i); };
    if (last_passed > end) {
      std::rotate(at(begin), at(end), at(last_passed));
    } else if (first_passed < begin) {
      std::rotate(at(first_passed), at(begin), at(end));
    } else {
      return false;
    }
    note_places(r);
    return true;
  }

  void restore() {
    rows_ = from_.rows;
    group_place_ = from_.group_places;
    note_places();
  }

  const RowOrder& from_;
  std::vector<double> group_place_;
  std::vector<std::vector<std::uint32_t>> siblings_;
  std::vector<std::size_t> rank_;  // by group, among its siblings
};

}  // namespace

std::vector<RowOrder> with_groups_moved(const LayeredGraph& graph, const RowOrder& from) {
  if (graph.frames.size() < 2 || kOrderWork < size_of(graph)) return {};
  return GroupMoves(graph, from).orders();
}

}  // namespace stancemap
