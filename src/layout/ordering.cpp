// Layer by layer sweep with barycenters (Sugiyama, Tagawa, Toda 1981), then exchanges of neighbours (Gansner,
// Koutsofios, North, Vo 1993). The best order seen is kept. A small graph is swept from several first orders, with
// means and with the weighted medians of the second paper: which of them ends best differs from map to map.
//
// A vertex wants to stand at the mean place of its neighbours in the layer before; places run from 0 to 1 in each
// layer. A group has one place for all layers, the mean of where its members' neighbours outside of it stand, and is
// sorted by it in each layer: so its borders can be straight lines (Forster: Applying crossing reduction strategies to
// layered compound graphs, 2002, has the same requirement).

#include "layout/ordering.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

#include "layout/layout.h"
#include "layout/ordered_rows.h"

namespace stancemap {
namespace {

constexpr std::size_t kWork = 12'000'000;  // vertices and segments that all sweeps together look at, about
constexpr std::size_t kStartWork = 4'000;  // of one start, less of several
constexpr std::size_t kFewestSweeps = 6, kMostSweeps = 40, kPatience = 8;
constexpr int kExchangePasses = 10;
constexpr std::size_t kGroupWork = 4'000'000, kGroupPlaces = 12;
constexpr int kGroupPasses = 3;
constexpr double kShorter = 0.99;  // less than that is worth a change

class Sweeper : private OrderedRows {
 public:
  explicit Sweeper(const LayeredGraph& graph)
      : OrderedRows(graph), wish_(graph.vertices()), group_place_(graph.frames.size()) {}

  std::vector<RowOrder> run() {
    const std::size_t size = graph_.vertices() + graph_.segments.size() + 1;
    starts_ = std::clamp(kStartWork / size, std::size_t{1}, kStarts.size());
    std::vector<RowOrder> orders;
    for (std::size_t i = 0; i < starts_; ++i) {
      order_from(kStarts[i]);
      orders.push_back({std::move(best_), best_group_place_, fewest_});
      if (fewest_ == 0) break;
    }
    return orders;
  }

 private:
  // A first order, and what vertices are drawn to. One of several finds what the others miss.
  struct Start {
    bool from_top, in_order, by_median;
  };
  static constexpr std::array<Start, 4> kStarts{
      {{true, true, false}, {true, true, true}, {false, false, false}, {false, true, true}}};

  void order_from(const Start& start) {
    fewest_ = std::numeric_limits<std::uint64_t>::max();
    shortest_ = std::numeric_limits<double>::infinity();
    place_depth_first(start);
    sort_all();
    keep_if_better();
    const std::size_t size = graph_.vertices() + graph_.segments.size() + 1;
    const std::size_t sweeps = std::clamp(kWork / size, kFewestSweeps, kMostSweeps);
    std::size_t since = 0;
    for (std::size_t i = 0; i < sweeps && fewest_ > 0 && since < kPatience; ++i) {
      place_groups();
      sweep(i % 2 == 0, start.by_median);
      exchange(1);
      since = keep_if_better() ? 0 : since + 1;
    }
    restore();
    move_groups();
    if (fewest_ > 0) {
      exchange(kExchangePasses);
      keep_if_better();
    }
  }

  // Depth first from one end, each vertex behind those of its layer that were found before. A tree gets no crossing.
  void place_depth_first(const Start& order) {
    std::vector<bool> seen(graph_.vertices());
    std::vector<std::uint32_t> stack, found(rows_.size()), starts;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      starts = rows_[order.from_top ? rows_.size() - 1 - i : i];
      std::sort(starts.begin(), starts.end());
      if (!order.in_order) std::reverse(starts.begin(), starts.end());
      for (const std::uint32_t start : starts) {
        stack.assign(1, start);
        while (!stack.empty()) {
          const std::uint32_t v = stack.back();
          stack.pop_back();
          if (seen[v]) continue;
          seen[v] = true;
          place_[v] = found[graph_.layer[v]]++;
          const auto up = above_.of(v), down = below_.of(v);
          const std::size_t begin = stack.size();
          for (auto s = up.rbegin(); s != up.rend(); ++s) stack.push_back(graph_.segments[*s].to);
          for (auto s = down.rbegin(); s != down.rend(); ++s) stack.push_back(graph_.segments[*s].from);
          if (!order.in_order) std::reverse(stack.begin() + static_cast<std::ptrdiff_t>(begin), stack.end());
        }
      }
    }
    for (std::uint32_t v = 0; v < graph_.vertices(); ++v) {
      wish_[v] = (place_[v] + 0.5) / static_cast<double>(rows_[graph_.layer[v]].size());
    }
    part_ = wish_;
  }

  void place_groups() {
    if (graph_.frames.empty()) return;
    struct Mean {
      double own = 0, outside = 0;
      std::size_t members = 0, neighbours = 0;
    };
    std::vector<Mean> means(graph_.frames.size());
    for (std::uint32_t v = 0; v < graph_.vertices(); ++v) {
      if (graph_.role[v] == VertexRole::kBorder) continue;
      for (std::uint32_t g = graph_.group[v]; g != kNoGroup; g = graph_.parent[g]) {
        means[g].own += part_[v];
        ++means[g].members;
      }
    }
    for (const Arc& segment : graph_.segments) {
      for (const auto& [v, other] : {std::pair(segment.from, segment.to), std::pair(segment.to, segment.from)}) {
        for (std::uint32_t g = graph_.group[v]; g != kNoGroup && !is_in(other, g); g = graph_.parent[g]) {
          means[g].outside += part_[other];
          ++means[g].neighbours;
        }
      }
    }
    for (std::size_t g = 0; g < means.size(); ++g) {
      const Mean& mean = means[g];
      if (mean.members == 0) continue;
      const double own = mean.own / static_cast<double>(mean.members);
      group_place_[g] = mean.neighbours == 0 ? own : (own + mean.outside / static_cast<double>(mean.neighbours)) / 2;
    }
  }

  bool is_in(std::uint32_t v, std::uint32_t g) const {
    std::uint32_t at = graph_.group[v];
    while (at != kNoGroup && graph_.group_depth[at] > graph_.group_depth[g]) at = graph_.parent[at];
    return at == g;
  }

  void sort_all() {
    place_groups();
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      for (const std::uint32_t v : rows_[r]) wish_[v] = part_[v];
      sort_row(r);
    }
  }

  void sweep(bool upwards, bool by_median = false) {
    const std::size_t rows = rows_.size();
    for (std::size_t i = 0; i < rows; ++i) {
      const std::size_t r = upwards ? i : rows - 1 - i;
      for (const std::uint32_t v : rows_[r]) {
        const auto segments = upwards ? below_.of(v) : above_.of(v);  // none in the first row: only groups move there
        near_.clear();
        for (const std::uint32_t s : segments)
          near_.push_back(part_[upwards ? graph_.segments[s].from : graph_.segments[s].to]);
        wish_[v] = near_.empty() ? part_[v] : by_median ? median() : mean();
      }
      sort_row(r);
    }
  }

  double mean() const { return std::accumulate(near_.begin(), near_.end(), 0.0) / static_cast<double>(near_.size()); }

  // Between the two in the middle, nearer to the side where neighbours stand closer ("wmedian" of Gansner and others).
  double median() {
    std::sort(near_.begin(), near_.end());
    const std::size_t half = near_.size() / 2;
    if (near_.size() % 2 == 1) return near_[half];
    if (near_.size() == 2) return (near_[0] + near_[1]) / 2;
    const double left = near_[half - 1] - near_.front(), right = near_.back() - near_[half];
    if (left + right <= 0) return near_[half];
    return (near_[half - 1] * right + near_[half] * left) / (left + right);
  }

  // Where a vertex or the group that it stands in wants to be, among what lies directly in the group at `depth`.
  struct Key {
    double wish;
    std::uint32_t kind, number;
    bool operator<(const Key& other) const {
      return std::tie(wish, kind, number) < std::tie(other.wish, other.kind, other.number);
    }
  };
  Key key(std::uint32_t v, std::uint32_t inner) const {
    if (inner != kNoGroup) return {group_place_[inner], 1, inner};
    if (graph_.role[v] != VertexRole::kBorder) return {wish_[v], 0, place_[v]};
    const double end = std::numeric_limits<double>::infinity();
    return {graph_.is_left_border(v) ? -end : end, 0, 0};
  }

  bool stands_before(std::uint32_t a, std::uint32_t b) const {
    std::uint32_t ga = graph_.group[a], gb = graph_.group[b];
    std::uint32_t inner_a = kNoGroup, inner_b = kNoGroup;  // the groups on the way that hold only one of them
    const auto depth = [&](std::uint32_t g) { return g == kNoGroup ? 0 : graph_.group_depth[g] + 1; };
    while (ga != gb) {
      if (depth(ga) >= depth(gb)) {
        inner_a = ga;
        ga = graph_.parent[ga];
      } else {
        inner_b = gb;
        gb = graph_.parent[gb];
      }
    }
    return key(a, inner_a) < key(b, inner_b);
  }

  void sort_row(std::size_t r) {
    auto& row = rows_[r];
    if (graph_.frames.empty()) {
      std::sort(row.begin(), row.end(), [&](std::uint32_t a, std::uint32_t b) {
        return wish_[a] != wish_[b] ? wish_[a] < wish_[b] : place_[a] < place_[b];
      });
    } else {
      std::sort(row.begin(), row.end(), [&](std::uint32_t a, std::uint32_t b) { return stands_before(a, b); });
    }
    note_places(r);
  }

  // Each group in turn is tried at places all over the row, while the rest keeps its order.
  void move_groups() {
    const std::size_t size = graph_.vertices() + graph_.segments.size() + 1;
    std::size_t tries = kGroupWork / size / starts_;
    bool better = true;
    for (int pass = 0; pass < kGroupPasses && better; ++pass) {
      better = false;
      for (std::size_t g = 0; g < graph_.frames.size(); ++g) {
        for (std::size_t i = 0; i <= kGroupPlaces; ++i) {
          if (tries-- == 0) return;
          place_groups();
          group_place_[g] = static_cast<double>(i) / kGroupPlaces;
          wish_ = part_;
          for (std::size_t r = 0; r < rows_.size(); ++r) sort_row(r);
          for (const bool upwards : {true, false}) sweep(upwards);
          exchange(2);
          better |= keep_if_better();
          restore();
        }
      }
    }
  }

  bool keep_if_better() {
    const std::uint64_t now = crossings();
    if (now > fewest_) return false;
    const double length_now = length();
    if (now == fewest_ && length_now >= shortest_ * kShorter) return false;
    fewest_ = now;
    shortest_ = length_now;
    keep();
    return true;
  }

  void keep() {
    best_ = rows_;
    best_group_place_ = group_place_;
  }

  // Of all segments across, about: as if each row stood close together around one middle.
  double length() {
    for (const auto& row : rows_) {
      double end = 0;
      for (const std::uint32_t v : row) {
        wish_[v] = end + graph_.room[v] + graph_.across[v] / 2;
        end = wish_[v] + graph_.across[v] / 2 + graph_.room[v];
      }
      for (const std::uint32_t v : row) wish_[v] -= end / 2;
    }
    double sum = 0;
    for (const Arc& s : graph_.segments) sum += std::abs(wish_[s.from] - wish_[s.to]);
    return sum;
  }

  void restore() {
    rows_ = best_;
    group_place_ = best_group_place_;
    note_places();
  }

  std::vector<double> wish_;                            // from 0 to 1
  std::vector<double> group_place_, best_group_place_;  // likewise; the order of groups that stand beside each other
  std::vector<std::vector<std::uint32_t>> best_;
  std::size_t starts_ = 1;
  std::uint64_t fewest_ = std::numeric_limits<std::uint64_t>::max();
  double shortest_ = std::numeric_limits<double>::infinity();
  std::vector<double> near_;
};

}  // namespace

std::vector<RowOrder> row_orders(const LayeredGraph& graph) {
  return Sweeper(graph).run();
}

std::uint64_t crossings(const LayeredGraph& graph) {
  return OrderedRows(graph).crossings();
}

}  // namespace stancemap
