#pragma once
// Inputs for the tests of the layout, and what must hold of each result.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

#include "layout/layout.h"
#include "layout/ordering.h"

namespace stancemap {

/// The same numbers everywhere, unlike those of std::uniform_int_distribution.
struct Numbers {
  std::uint64_t state = 1;
  std::uint32_t below(std::uint32_t bound) {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>((state >> 33) % bound);
  }
};

inline void order_rows(LayeredGraph& graph) {
  graph.rows = row_orders(graph).front().rows;
}

inline LayoutInput boxes_only(std::size_t count, Numbers& numbers) {
  LayoutInput in;
  for (std::size_t b = 0; b < count; ++b) {
    in.boxes.push_back({40.0 + numbers.below(200), 20.0 + numbers.below(90), kNoGroup});
  }
  return in;
}

/// Each box points at one before it.
inline LayoutInput random_tree(std::uint32_t count, std::uint64_t seed) {
  Numbers numbers{seed};
  LayoutInput in = boxes_only(count, numbers);
  for (std::uint32_t b = 1; b < count; ++b) in.edges.push_back({b, numbers.below(b), numbers.below(2)});
  return in;
}

/// Edges in any direction: circles, loops and edges that are there twice. Some boxes stand in nested groups.
inline LayoutInput random_map(std::uint32_t count, std::uint32_t edges, std::uint32_t groups, std::uint64_t seed) {
  Numbers numbers{seed};
  LayoutInput in = boxes_only(count, numbers);
  for (std::uint32_t e = 0; e < edges; ++e) in.edges.push_back({numbers.below(count), numbers.below(count), 0});
  for (std::uint32_t g = 0; g < groups; ++g) {
    const bool inner = g > 0 && numbers.below(2) == 0;
    in.groups.push_back({inner ? numbers.below(g) : kNoGroup, 60, 14});
  }
  for (LayoutBox& box : in.boxes) {
    if (groups > 0 && numbers.below(3) != 0) box.group = numbers.below(groups);
  }
  return in;
}

inline Rectangle box_place(const LayoutInput& in, const LayoutResult& out, std::size_t b) {
  const Point c = out.centers[b];
  return {{c.x - in.boxes[b].width / 2, c.y - in.boxes[b].height / 2},
          {c.x + in.boxes[b].width / 2, c.y + in.boxes[b].height / 2}};
}

inline bool overlap(const Rectangle& a, const Rectangle& b, double by) {
  return std::min(a.high.x, b.high.x) - std::max(a.low.x, b.low.x) > by &&
         std::min(a.high.y, b.high.y) - std::max(a.low.y, b.low.y) > by;
}

inline bool inside(Point p, const Rectangle& r, double by) {
  return p.x > r.low.x + by && p.x < r.high.x - by && p.y > r.low.y + by && p.y < r.high.y - by;
}

inline Point on_curve(const Point* p, double t) {
  const double u = 1 - t;
  const double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
  return {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

inline bool stands_in(const LayoutInput& in, std::uint32_t group, std::uint32_t outer) {
  while (group != kNoGroup && group != outer) group = in.groups[group].parent;
  return group == outer;
}

inline bool on_rim(Point p, const Rectangle& r) {
  const bool within = !inside({p.x, p.y}, {{-1e18, -1e18}, {r.low.x, 1e18}}, 1e-6) && p.x <= r.high.x + 1e-6 &&
                      p.y >= r.low.y - 1e-6 && p.y <= r.high.y + 1e-6;
  return within && !inside(p, r, 1e-6);
}

template <class... Parts>
std::string said(const Parts&... parts) {
  std::ostringstream out;
  (out << ... << parts);
  return out.str();
}

/// What is wrong with a layout; empty where nothing is. Every pair of things is looked at: for small inputs.
inline std::string faults(const LayoutInput& in, const LayoutResult& out) {
  constexpr double kTouch = 1e-6;
  std::vector<Rectangle> boxes;
  for (std::size_t b = 0; b < in.boxes.size(); ++b) boxes.push_back(box_place(in, out, b));
  for (std::size_t a = 0; a < boxes.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      if (overlap(boxes[a], boxes[b], kTouch)) return said("boxes ", b, " and ", a, " overlap");
    }
  }
  for (std::size_t e = 0; e < in.edges.size(); ++e) {
    const Route& route = out.routes[e];
    if (route.size() < 4 || route.size() % 3 != 1) return said("edge ", e, " has ", route.size(), " points");
    if (!on_rim(route.front(), boxes[in.edges[e].from])) return said("edge ", e, " begins off its box");
    if (!on_rim(route.back(), boxes[in.edges[e].to])) return said("edge ", e, " ends off its box");
    for (std::size_t i = 0; i + 3 < route.size(); i += 3) {
      for (int step = 0; step <= 20; ++step) {
        const Point p = on_curve(&route[i], step / 20.0);
        for (std::size_t b = 0; b < boxes.size(); ++b) {
          if (inside(p, boxes[b], kTouch)) return said("edge ", e, " crosses box ", b);
        }
      }
    }
  }
  for (std::uint32_t g = 0; g < in.groups.size(); ++g) {
    for (std::size_t b = 0; b < boxes.size(); ++b) {
      const bool member = stands_in(in, in.boxes[b].group, g);
      if (!member && overlap(out.groups[g], boxes[b], kTouch)) return said("group ", g, " covers box ", b);
      if (member && !(inside(boxes[b].low, out.groups[g], 0) && inside(boxes[b].high, out.groups[g], 0)))
        return said("box ", b, " sticks out of group ", g);
    }
    for (std::uint32_t h = 0; h < g; ++h) {
      if (stands_in(in, g, h) || stands_in(in, h, g)) continue;
      if (overlap(out.groups[g], out.groups[h], kTouch)) return said("groups ", h, " and ", g, " overlap");
    }
  }
  const auto off = [&](Point p) {
    return p.x < -kTouch || p.y < -kTouch || p.x > out.page.high.x + kTouch || p.y > out.page.high.y + kTouch;
  };
  for (std::size_t b = 0; b < boxes.size(); ++b) {
    if (off(boxes[b].low) || off(boxes[b].high)) return said("box ", b, " lies off the page");
  }
  for (const Route& route : out.routes) {
    for (const Point& p : route) {
      if (off(p)) return "a line leaves the page";
    }
  }
  return {};
}

}  // namespace stancemap
