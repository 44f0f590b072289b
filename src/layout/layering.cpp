// Longest path (Eades, Sugiyama: How to draw a directed graph, 1990), then shorter arcs.
//
// Each vertex first stands as high as what it points at lets it. Then vertices slide between what they point at and
// what points at them, towards the side with more arcs, in passes up and down until nothing moves or the passes are
// used up. This is promotion of vertices (Nikolov, Tarassov: Graph layering by promotion of nodes, 2006) as a sweep;
// network simplex (Gansner, Koutsofios, North, Vo 1993) gives the shortest arcs, but nobody bounds its time well. For
// trees that point at their root both give the same.

#include "layout/layering.h"

#include <algorithm>

namespace stancemap {
namespace {

constexpr int kPasses = 12;

// Vertices in an order in which every arc leads onwards.
std::vector<std::uint32_t> onward(std::size_t vertices, std::span<const Arc> arcs, const Adjacency& leaving) {
  std::vector<std::uint32_t> waiting(vertices), order;
  for (const Arc& arc : arcs) ++waiting[arc.to];
  order.reserve(vertices);
  for (std::uint32_t v = 0; v < vertices; ++v) {
    if (waiting[v] == 0) order.push_back(v);
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (const std::uint32_t arc : leaving.of(order[i])) {
      if (--waiting[arcs[arc].to] == 0) order.push_back(arcs[arc].to);
    }
  }
  return order;
}

}  // namespace

std::vector<std::uint32_t> layers_of(std::size_t vertices, std::span<const Arc> arcs) {
  const Adjacency leaving(vertices, arcs, &Arc::from), reaching(vertices, arcs, &Arc::to);
  const std::vector<std::uint32_t> order = onward(vertices, arcs, leaving);
  std::vector<std::int64_t> depth(vertices);  // steps below the top: arcs lead to smaller ones
  for (auto v = order.rbegin(); v != order.rend(); ++v) {
    for (const std::uint32_t a : leaving.of(*v)) depth[*v] = std::max(depth[*v], depth[arcs[a].to] + 1);
  }
  const auto slide = [&](std::uint32_t v) {
    const auto out = leaving.of(v), in = reaching.of(v);
    if (out.size() == in.size()) return false;
    std::int64_t wanted = depth[v];
    if (out.size() > in.size()) {
      wanted = 0;
      for (const std::uint32_t a : out) wanted = std::max(wanted, depth[arcs[a].to] + 1);
    } else {
      wanted = depth[arcs[in.front()].from] - 1;
      for (const std::uint32_t a : in) wanted = std::min(wanted, depth[arcs[a].from] - 1);
    }
    const bool moves = wanted != depth[v];
    depth[v] = wanted;
    return moves;
  };
  bool moved = true;
  for (int pass = 0; pass < kPasses && moved; ++pass) {
    moved = false;
    for (const std::uint32_t v : order) moved |= slide(v);
    for (auto v = order.rbegin(); v != order.rend(); ++v) moved |= slide(*v);
  }
  const std::int64_t lowest = depth.empty() ? 0 : *std::max_element(depth.begin(), depth.end());
  std::vector<std::uint32_t> layers(vertices);
  for (std::size_t v = 0; v < vertices; ++v) layers[v] = static_cast<std::uint32_t>(lowest - depth[v]);
  return layers;
}

}  // namespace stancemap
