// A line leaves its box straight to the edge of the band, bends within the gap between two bands, passes the next band
// straight along at its bend, and so on: within a band nothing else stands at that place, and between bands stands no
// box at all. The control points of each curve lie in its gap, so the curve does, too. (Gansner and others 1993 give
// splines more freedom; this costs linear time and cannot fail.)

#include "layout/routing.h"

#include <algorithm>
#include <cmath>

namespace stancemap {
namespace {

constexpr double kPortGap = 14;      // between lines that end on the same side of a box
constexpr double kPortShare = 0.7;   // of the side of a box that lines may end on
constexpr double kBendReach = 0.35;  // of a gap, between the end of a bend and its control point: 0 is a straight line
constexpr double kLaneGap = 12;
constexpr std::size_t kLanes = 40;  // beside the drawing; more edges share them

class Router {
 public:
  Router(const LayoutPart& part, const LayeredGraph& graph, const PlacedPart& placed)
      : part_(part), graph_(graph), placed_(placed), tail_(part.arcs.size()), head_(part.arcs.size()) {}

  std::vector<std::vector<Point>> all() {
    for (std::size_t v = 0; v < placed_.vertices.size(); ++v)
      edge_ = std::max(edge_, placed_.vertices[v].x + graph_.across[v] / 2);
    set_ports(&Arc::from, tail_);
    set_ports(&Arc::to, head_);
    std::vector<std::vector<Point>> out(part_.arcs.size());
    for (std::uint32_t a = 0; a < part_.arcs.size(); ++a)
      out[a] = graph_.chains[a].first == LayeredGraph::kAside ? around(a) : through(a);
    return out;
  }

 private:
  // What the end of an arc looks at: its first bend, or its other box.
  double looks_at(std::uint32_t a, std::uint32_t Arc::* end) const {
    const LayeredGraph::Chain& chain = graph_.chains[a];
    if (chain.first == LayeredGraph::kAside) return edge_;
    const bool tail = end == &Arc::from;
    if (chain.count == 0) return placed_.vertices[tail ? part_.arcs[a].to : part_.arcs[a].from].x;
    return placed_.vertices[tail ? chain.first : chain.first + chain.count - 1].x;
  }

  void set_ports(std::uint32_t Arc::* end, std::vector<double>& ports) {
    const Adjacency arcs(part_.across.size(), part_.arcs, end);
    std::vector<std::uint32_t> order;
    for (std::uint32_t v = 0; v < part_.across.size(); ++v) {
      const auto of = arcs.of(v);
      order.assign(of.begin(), of.end());
      std::stable_sort(order.begin(), order.end(),
                       [&](std::uint32_t a, std::uint32_t b) { return looks_at(a, end) < looks_at(b, end); });
      const double gaps = static_cast<double>(order.size()) - 1;
      const double room = part_.across[v] * kPortShare;
      const double step = gaps <= 0 ? 0 : std::min(kPortGap, room / gaps);
      for (std::size_t i = 0; i < order.size(); ++i)
        ports[order[i]] = placed_.vertices[v].x + (static_cast<double>(i) - gaps / 2) * step;
    }
  }

  Point start(std::uint32_t a) const {
    const std::uint32_t v = part_.arcs[a].from;
    return {tail_[a], placed_.vertices[v].y + part_.along[v] / 2};
  }
  Point finish(std::uint32_t a) const {
    const std::uint32_t v = part_.arcs[a].to;
    return {head_[a], placed_.vertices[v].y - part_.along[v] / 2};
  }

  std::vector<Point> through(std::uint32_t a) const {
    const LayeredGraph::Chain& chain = graph_.chains[a];
    std::uint32_t layer = graph_.layer[part_.arcs[a].from];
    std::vector<Point> route{start(a)};
    add_line(route, {route.back().x, placed_.bands[layer].high});
    for (std::uint32_t i = 0; i < chain.count; ++i) {
      const double x = placed_.vertices[chain.first + i].x;
      ++layer;
      add_bend(route, {x, placed_.bands[layer].low});
      add_line(route, {x, placed_.bands[layer].high});
    }
    add_bend(route, {head_[a], placed_.bands[layer + 1].low});
    add_line(route, finish(a));
    return route;
  }

  // Along the gaps above the lower box and below the upper one, and beside the drawing in between.
  std::vector<Point> around(std::uint32_t a) {
    const std::uint32_t low = graph_.layer[part_.arcs[a].from], high = graph_.layer[part_.arcs[a].to];
    const double lane = edge_ + kLaneGap * static_cast<double>(1 + lanes_++ % kLanes);
    std::vector<Point> route{start(a)};
    add_line(route, {route.back().x, placed_.bands[low].high});
    const double leave = (placed_.bands[low].high + placed_.bands[low + 1].low) / 2;
    const double enter = (placed_.bands[high - 1].high + placed_.bands[high].low) / 2;
    add_line(route, {route.back().x, leave});
    add_line(route, {lane, leave});
    add_line(route, {lane, enter});
    add_line(route, {head_[a], enter});
    add_line(route, {head_[a], placed_.bands[high].low});
    add_line(route, finish(a));
    return route;
  }

  const LayoutPart& part_;
  const LayeredGraph& graph_;
  const PlacedPart& placed_;
  std::vector<double> tail_, head_;  // by arc: where across its boxes it begins and ends
  double edge_ = 0;                  // of the drawing, across
  std::size_t lanes_ = 0;
};

}  // namespace

void add_line(std::vector<Point>& route, Point to) {
  const Point from = route.back();
  if (std::abs(to.x - from.x) + std::abs(to.y - from.y) < 1e-6) return;
  const std::size_t n = route.size();
  const auto upright = [&](Point p) { return std::abs(p.x - to.x) < 1e-6; };
  if (n >= 4 && upright(route[n - 4]) && upright(route[n - 3]) && upright(route[n - 2]) && upright(from)) {
    route.resize(n - 3);  // one line instead of two
    return add_line(route, to);
  }
  route.push_back({from.x + (to.x - from.x) / 3, from.y + (to.y - from.y) / 3});
  route.push_back({from.x + (to.x - from.x) * 2 / 3, from.y + (to.y - from.y) * 2 / 3});
  route.push_back(to);
}

void add_bend(std::vector<Point>& route, Point to) {
  const Point from = route.back();
  if (std::abs(to.x - from.x) < 1e-6) return add_line(route, to);
  const double reach = (to.y - from.y) * kBendReach;
  route.push_back({from.x, from.y + reach});
  route.push_back({to.x, to.y - reach});
  route.push_back(to);
}

std::vector<std::vector<Point>> routes(const LayoutPart& part, const LayeredGraph& graph, const PlacedPart& placed) {
  return Router(part, graph, placed).all();
}

}  // namespace stancemap
