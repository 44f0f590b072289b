#include "layout/layout.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "layout/components.h"
#include "layout/cycle_breaking.h"
#include "layout/leaf_folding.h"
#include "layout/packing.h"
#include "layout/part_layout.h"

namespace stancemap {
namespace {

constexpr double kPartGap = 60;
constexpr double kLoopReach = 20, kLoopGap = 4;   // how far a loop leaves its box, and keeps from the next one
constexpr std::size_t kSteps = 500'000'000;       // for all that is found exactly
constexpr std::size_t kStepsOfOne = 150'000'000;  // for one component

bool is_upright(LayoutDirection direction) {
  return direction == LayoutDirection::kUp || direction == LayoutDirection::kDown;
}

// From (across, along) to the page. Both ways keep the order across: left to right, or top to bottom.
Point turned(Point p, LayoutDirection direction) {
  switch (direction) {
    case LayoutDirection::kUp:
      return p;
    case LayoutDirection::kDown:
      return {p.x, -p.y};
    case LayoutDirection::kLeft:
      return {-p.y, -p.x};
    case LayoutDirection::kRight:
      return {p.y, -p.x};
  }
  return p;
}

// One component: which boxes, edges and groups of the whole it has, and its layout in (across, along).
struct Component {
  std::vector<std::uint32_t> boxes, edges, loops, groups;
  LayoutPart part;
  std::vector<bool> turned;
  std::vector<Point> centers;
  std::vector<std::vector<Point>> routes;
  std::vector<double> own;
  std::vector<Rectangle> frames;
};

class Layouter {
 public:
  explicit Layouter(const LayoutInput& in) : in_(in), upright_(is_upright(in.options.direction)) {}

  LayoutResult run() {
    split();
    result_.centers.resize(in_.boxes.size());
    result_.routes.resize(in_.edges.size());
    result_.own.resize(in_.edges.size());
    result_.groups.resize(in_.groups.size());
    std::vector<Point> sizes;
    std::vector<Point> lows;
    for (Component& component : components_) {
      lay_out(component);
      const Rectangle extent = put(component);
      lows.push_back(extent.low);
      sizes.push_back({extent.high.x - extent.low.x, extent.high.y - extent.low.y});
      component.part = {};
    }
    const auto corners = packed(sizes, kPartGap, in_.options.aspect);
    for (std::size_t c = 0; c < components_.size(); ++c)
      move(components_[c], {corners[c].x - lows[c].x, corners[c].y - lows[c].y});
    for (std::size_t c = 0; c < components_.size(); ++c) {
      result_.page.high.x = std::max(result_.page.high.x, corners[c].x + sizes[c].x);
      result_.page.high.y = std::max(result_.page.high.y, corners[c].y + sizes[c].y);
    }
    return std::move(result_);
  }

 private:
  // A group belongs to one component, so what stands in it hangs together.
  void split() {
    std::vector<Arc> ties;
    for (const LayoutEdge& edge : in_.edges) ties.push_back({edge.from, edge.to});
    std::vector<std::uint32_t> first(in_.groups.size(), kNoGroup);
    for (std::uint32_t b = 0; b < in_.boxes.size(); ++b) {
      if (const std::uint32_t g = in_.boxes[b].group; g != kNoGroup) {
        if (first[g] == kNoGroup) first[g] = b;
        ties.push_back({first[g], b});
      }
    }
    for (std::size_t g = in_.groups.size(); g-- > 0;) {  // inner groups have larger numbers
      const std::uint32_t outer = in_.groups[g].parent;
      if (first[g] == kNoGroup || outer == kNoGroup) continue;
      if (first[outer] == kNoGroup) first[outer] = first[g];
      ties.push_back({first[outer], first[g]});
    }
    const VertexComponents found = components(in_.boxes.size(), ties);
    components_.resize(found.count);
    local_.resize(in_.boxes.size());
    for (std::uint32_t b = 0; b < in_.boxes.size(); ++b) {
      auto& boxes = components_[found.of[b]].boxes;
      local_[b] = static_cast<std::uint32_t>(boxes.size());
      boxes.push_back(b);
    }
    for (std::uint32_t e = 0; e < in_.edges.size(); ++e) components_[found.of[in_.edges[e].from]].edges.push_back(e);
    local_group_.assign(in_.groups.size(), kNoGroup);
    for (std::uint32_t g = 0; g < in_.groups.size(); ++g) {
      if (first[g] == kNoGroup) continue;
      auto& groups = components_[found.of[first[g]]].groups;
      local_group_[g] = static_cast<std::uint32_t>(groups.size());
      groups.push_back(g);
    }
  }

  void fill_part(Component& c) const {
    LayoutPart& part = c.part;
    for (const std::uint32_t b : c.boxes) {
      const LayoutBox& box = in_.boxes[b];
      part.across.push_back(upright_ ? box.width : box.height);
      part.along.push_back(upright_ ? box.height : box.width);
      part.group.push_back(box.group == kNoGroup ? kNoGroup : local_group_[box.group]);
    }
    for (const std::uint32_t g : c.groups) {
      const LayoutGroup& group = in_.groups[g];
      LayoutPart::Group out{.parent = group.parent == kNoGroup ? kNoGroup : local_group_[group.parent]};
      if (upright_)
        out.title_across = group.title_width, out.title_along = group.title_height;
      else
        out.title_before = group.title_height, out.least_along = group.title_width;
      part.groups.push_back(out);
    }
    std::vector<Arc> arcs;
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t e : c.edges) {
      const LayoutEdge& edge = in_.edges[e];
      if (edge.from == edge.to) {
        c.loops.push_back(e);
        continue;
      }
      arcs.push_back({local_[edge.from], local_[edge.to]});
      kept.push_back(e);
    }
    c.turned = turned_arcs(c.boxes.size(), arcs);
    for (std::size_t a = 0; a < arcs.size(); ++a) {
      if (c.turned[a]) std::swap(arcs[a].from, arcs[a].to);
    }
    part.arcs = std::move(arcs);
    c.edges = std::move(kept);
  }

  void lay_out(Component& c) {
    fill_part(c);
    const LayoutPart& part = c.part;
    std::vector<ArcLook> looks;
    for (const std::uint32_t e : c.edges) {
      const LayoutEdge& edge = in_.edges[e];
      looks.push_back({edge.kind, upright_ ? edge.words_width : edge.words_height,
                       upright_ ? edge.words_height : edge.words_width});
    }
    std::vector<bool> has_loop(c.boxes.size());
    for (const std::uint32_t e : c.loops) has_loop[local_[in_.edges[e].from]] = true;
    const double aspect = upright_ ? in_.options.aspect : 1 / in_.options.aspect;
    const FoldedPart folded = fold_leaves(part, looks, has_loop, {in_.options.fold_from, in_.options.box_gap, aspect});
    std::size_t steps = std::min(steps_, kStepsOfOne);
    steps_ -= steps;
    PartLayout fold = part_layout(folded, in_.options, steps);
    steps_ += steps;
    UnfoldedPart whole = unfold(part, folded, fold.centers, std::move(fold.routes));
    c.centers = std::move(whole.centers);
    c.routes = std::move(whole.routes);
    c.own = std::move(whole.own);
    c.frames = std::move(fold.frames);
    for (std::size_t a = 0; a < c.routes.size(); ++a) {
      if (!c.turned[a]) continue;
      std::reverse(c.routes[a].begin(), c.routes[a].end());
      c.own[a] = 0;
    }
  }

  Point to_page(Point p) const { return turned(p, in_.options.direction); }

  // Writes a component into the result, where it is, and says what it takes up.
  Rectangle put(Component& c) {
    constexpr double kFar = std::numeric_limits<double>::infinity();
    Rectangle extent{{kFar, kFar}, {-kFar, -kFar}};
    for (std::size_t i = 0; i < c.boxes.size(); ++i) {
      const LayoutBox& box = in_.boxes[c.boxes[i]];
      const Point center = to_page(c.centers[i]);
      result_.centers[c.boxes[i]] = center;
      widen(extent, {center.x - box.width / 2, center.y - box.height / 2});
      widen(extent, {center.x + box.width / 2, center.y + box.height / 2});
    }
    for (std::size_t g = 0; g < c.groups.size(); ++g) {
      const Point a = to_page(c.frames[g].low), b = to_page(c.frames[g].high);
      result_.groups[c.groups[g]] = {{std::min(a.x, b.x), std::min(a.y, b.y)},
                                     {std::max(a.x, b.x), std::max(a.y, b.y)}};
      widen(extent, a);
      widen(extent, b);
    }
    for (std::size_t a = 0; a < c.routes.size(); ++a) {
      Route& route = result_.routes[c.edges[a]];
      route = std::move(c.routes[a]);
      result_.own[c.edges[a]] = c.own[a];
      for (Point& p : route) widen(extent, p = to_page(p));
    }
    for (const std::uint32_t e : c.loops) {
      Route& route = result_.routes[e] = loop(c, e);
      for (Point& p : route) widen(extent, p = to_page(p));
    }
    return extent;
  }

  // In the gap beside its box, across.
  Route loop(const Component& c, std::uint32_t edge) const {
    const std::uint32_t b = local_[in_.edges[edge].from];
    const Point at = c.centers[b];
    const double side = at.x + c.part.across[b] / 2, quarter = c.part.along[b] / 4;
    const double reach = std::max(1.0, std::min(kLoopReach, in_.options.box_gap - kLoopGap)) * 4 / 3;
    return {
        {side, at.y + quarter}, {side + reach, at.y + quarter}, {side + reach, at.y - quarter}, {side, at.y - quarter}};
  }

  void move(const Component& c, Point by) {
    const auto shift = [by](Point& p) { p = {p.x + by.x, p.y + by.y}; };
    for (const std::uint32_t b : c.boxes) shift(result_.centers[b]);
    for (const auto* edges : {&c.edges, &c.loops}) {
      for (const std::uint32_t e : *edges) {
        for (Point& p : result_.routes[e]) shift(p);
      }
    }
    for (const std::uint32_t g : c.groups) {
      shift(result_.groups[g].low);
      shift(result_.groups[g].high);
    }
  }

  const LayoutInput& in_;
  bool upright_;
  std::vector<Component> components_;
  std::vector<std::uint32_t> local_, local_group_;  // numbers within the component
  std::size_t steps_ = kSteps;
  LayoutResult result_;
};

}  // namespace

LayoutResult laid_out(const LayoutInput& in) {
  return Layouter(in).run();
}

}  // namespace stancemap
