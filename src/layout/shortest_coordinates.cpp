// The linear program of Gansner, Koutsofios, North, Vo (1993), section 4: neighbours in a layer keep their distance,
// and the weighted lengths of all edges across are as small as they can be. The border of a group is one thing in all
// of its layers, so that it is straight, and both borders attract each other. Beyond the paper, the ends of the page
// attract each other a little: of several drawings with short edges the narrow one is taken.
//
// Many drawings are equally good. At last each vertex goes to the middle of where it can stand at no cost.

#include "layout/shortest_coordinates.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "layout/network_simplex.h"

namespace stancemap {
namespace {

constexpr double kUnits = 16;  // of a point: the program counts in whole numbers
constexpr std::int64_t kEdge = 1, kHalfBend = 2, kBend = 8, kFrame = 16, kPage = 2;
constexpr int kBalancePasses = 4;

class Placer {
 public:
  explicit Placer(const LayeredGraph& graph) : graph_(graph), thing_(graph.vertices()) {
    number_things();
    keep_distances();
    tie();
  }

  std::optional<std::vector<double>> places(std::size_t& steps) const {
    const auto found = cheapest_places(things_, separations_, ties_, steps);
    if (!found) return std::nullopt;
    std::vector<double> x(graph_.vertices());
    for (std::size_t v = 0; v < x.size(); ++v) x[v] = static_cast<double>((*found)[thing_[v]]) / kUnits;
    return x;
  }

 private:
  // A border is the same thing in all layers; the last two things are the ends of the page.
  void number_things() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> borders(graph_.frames.size(), {kNone, kNone});
    for (std::size_t v = 0; v < graph_.vertices(); ++v) {
      if (graph_.role[v] != VertexRole::kBorder) {
        thing_[v] = things_++;
        continue;
      }
      auto& frame = borders[graph_.group[v]];
      std::uint32_t& thing = graph_.is_left_border(static_cast<std::uint32_t>(v)) ? frame.first : frame.second;
      if (thing == kNone) thing = things_++;
      thing_[v] = thing;
    }
    left_ = things_++;
    right_ = things_++;
    for (std::size_t g = 0; g < borders.size(); ++g) {
      if (borders[g].first == kNone) continue;
      separations_.push_back({borders[g].first, borders[g].second, units(graph_.frames[g].least)});
      ties_.push_back({borders[g].first, borders[g].second, kFrame});
    }
  }

  static std::int64_t units(double points) { return static_cast<std::int64_t>(std::ceil(points * kUnits)); }

  void keep_distances() {
    for (const auto& row : graph_.rows) {
      if (row.empty()) continue;
      separations_.push_back({left_, thing_[row.front()], units(graph_.across[row.front()] / 2)});
      separations_.push_back({thing_[row.back()], right_, units(graph_.across[row.back()] / 2)});
      for (std::size_t i = 1; i < row.size(); ++i)
        separations_.push_back({thing_[row[i - 1]], thing_[row[i]], units(distance(graph_, row[i - 1], row[i]))});
    }
  }

  void tie() {
    for (const Arc& s : graph_.segments) {
      if (graph_.role[s.from] == VertexRole::kBorder) continue;
      const int bends = (graph_.role[s.from] == VertexRole::kBend) + (graph_.role[s.to] == VertexRole::kBend);
      ties_.push_back({thing_[s.from], thing_[s.to], bends == 2 ? kBend : bends == 1 ? kHalfBend : kEdge});
    }
    ties_.push_back({left_, right_, kPage});
  }

  const LayeredGraph& graph_;
  std::vector<std::uint32_t> thing_;
  std::uint32_t things_ = 0, left_ = 0, right_ = 0;
  std::vector<Separation> separations_;
  std::vector<Tie> ties_;
};

// Boxes whose edges pull as hard to one side as to the other stand in the middle of where that is so.
class Balancer {
 public:
  Balancer(const LayeredGraph& graph, std::vector<double>& x)
      : graph_(graph),
        x_(x),
        above_(graph.vertices(), graph.segments, &Arc::from),
        below_(graph.vertices(), graph.segments, &Arc::to) {
    for (const auto& row : graph.rows) {
      if (row.empty()) continue;
      low_ = std::min(low_, x[row.front()] - graph.across[row.front()] / 2);
      high_ = std::max(high_, x[row.back()] + graph.across[row.back()] / 2);
    }
  }

  void run() {
    for (int pass = 0; pass < kBalancePasses; ++pass) {
      for (const auto& row : graph_.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) balance(row, i);
      }
    }
  }

 private:
  void balance(const std::vector<std::uint32_t>& row, std::size_t i) {
    const std::uint32_t v = row[i];
    if (graph_.role[v] != VertexRole::kBox) return;
    near_.clear();
    for (const std::uint32_t s : above_.of(v)) add(graph_.segments[s].to);
    for (const std::uint32_t s : below_.of(v)) add(graph_.segments[s].from);
    std::sort(near_.begin(), near_.end());
    const std::size_t half = near_.size() / 2;
    if (near_.empty() || near_.size() % 2 == 1) return;
    const double from = std::max(
        near_[half - 1], i == 0 ? low_ + graph_.across[v] / 2 : x_[row[i - 1]] + distance(graph_, row[i - 1], v));
    const double to = std::min(near_[half], i + 1 == row.size() ? high_ - graph_.across[v] / 2
                                                                : x_[row[i + 1]] - distance(graph_, v, row[i + 1]));
    if (from < to) x_[v] = std::clamp((near_[half - 1] + near_[half]) / 2, from, to);
  }

  void add(std::uint32_t other) {
    near_.push_back(x_[other]);
    if (graph_.role[other] == VertexRole::kBend) near_.push_back(x_[other]);  // its edge counts twice
  }

  const LayeredGraph& graph_;
  std::vector<double>& x_;
  Adjacency above_, below_;
  std::vector<double> near_;
  double low_ = std::numeric_limits<double>::infinity(), high_ = -std::numeric_limits<double>::infinity();
};

}  // namespace

std::optional<std::vector<double>> shortest_coordinates(const LayeredGraph& graph, std::size_t& steps) {
  auto x = Placer(graph).places(steps);
  if (x) Balancer(graph, *x).run();
  return x;
}

}  // namespace stancemap
