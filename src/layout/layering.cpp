// Network simplex (Gansner, Koutsofios, North, Vo 1993, section 2) gives the shortest arcs. Where it takes too long:
// longest path (Eades, Sugiyama: How to draw a directed graph, 1990), then shorter arcs. Each vertex first stands as
// high as what it points at lets it. Then vertices slide between what they point at and what points at them, towards
// the side with more arcs, in passes up and down until nothing moves or the passes are used up. This is promotion of
// vertices (Nikolov, Tarassov: Graph layering by promotion of nodes, 2006) as a sweep.

#include "layout/layering.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "layout/components.h"
#include "layout/network_simplex.h"

namespace stancemap {
namespace {

constexpr int kPasses = 12;
constexpr std::int64_t kArcsPerLayer = 10;  // that may be one layer longer for a drawing with a layer less

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

// A vertex with as many arcs to either side goes to the emptiest layer that it can stand in ("balance", section 2.3).
void balance(std::span<const Arc> arcs, std::vector<std::int64_t>& depth, std::size_t& steps) {
  if (depth.empty()) return;
  const Adjacency leaving(depth.size(), arcs, &Arc::from), reaching(depth.size(), arcs, &Arc::to);
  std::vector<std::size_t> filled(static_cast<std::size_t>(*std::max_element(depth.begin(), depth.end())) + 1);
  for (const std::int64_t d : depth) ++filled[static_cast<std::size_t>(d)];
  for (std::size_t v = 0; v < depth.size() && steps > 0; ++v) {
    const auto out = leaving.of(v), in = reaching.of(v);
    if (out.empty() || out.size() != in.size()) continue;
    std::int64_t low = 0, high = std::numeric_limits<std::int64_t>::max();
    for (const std::uint32_t a : out) low = std::max(low, depth[arcs[a].to] + 1);
    for (const std::uint32_t a : in) high = std::min(high, depth[arcs[a].from] - 1);
    auto best = static_cast<std::size_t>(depth[v]);
    for (std::int64_t at = low; at <= high; ++at) {
      if (filled[static_cast<std::size_t>(at)] + 1 < filled[best]) best = static_cast<std::size_t>(at);
    }
    steps -= std::min(steps, static_cast<std::size_t>(high - low + 1));
    --filled[static_cast<std::size_t>(depth[v])];
    depth[v] = static_cast<std::int64_t>(best);
    ++filled[best];
  }
}

// Steps below the top. What no arc joins stands at the top, too.
std::optional<std::vector<std::int64_t>> shortest(std::size_t vertices, std::span<const Arc> arcs, std::size_t& steps) {
  std::vector<Separation> separations;
  std::vector<Tie> ties;
  for (const Arc& arc : arcs) {
    separations.push_back({arc.to, arc.from, 1});
    ties.push_back({arc.to, arc.from, 1});
  }
  // The first and the last layer attract each other, or else short arcs may take many layers.
  const auto first = static_cast<std::uint32_t>(vertices), last = first + 1;
  for (std::uint32_t v = 0; v < first; ++v) {
    separations.push_back({first, v, 0});
    separations.push_back({v, last, 0});
  }
  ties.push_back({first, last, 1 + static_cast<std::int64_t>(arcs.size()) / kArcsPerLayer});
  auto depth = cheapest_places(vertices + 2, separations, ties, steps);
  if (!depth) return depth;
  depth->resize(vertices);
  const VertexComponents joined = components(vertices, arcs);
  std::vector<std::int64_t> top(joined.count, std::numeric_limits<std::int64_t>::max());
  for (std::size_t v = 0; v < vertices; ++v) top[joined.of[v]] = std::min(top[joined.of[v]], (*depth)[v]);
  for (std::size_t v = 0; v < vertices; ++v) (*depth)[v] -= top[joined.of[v]];
  balance(arcs, *depth, steps);
  return depth;
}

std::vector<std::int64_t> slid(std::size_t vertices, std::span<const Arc> arcs) {
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
  return depth;
}

}  // namespace

std::vector<std::uint32_t> layers_of(std::size_t vertices, std::span<const Arc> arcs, std::size_t& steps) {
  const auto exact = shortest(vertices, arcs, steps);
  const std::vector<std::int64_t> depth = exact ? *exact : slid(vertices, arcs);
  const std::int64_t lowest = depth.empty() ? 0 : *std::max_element(depth.begin(), depth.end());
  std::vector<std::uint32_t> layers(vertices);
  for (std::size_t v = 0; v < vertices; ++v) layers[v] = static_cast<std::uint32_t>(lowest - depth[v]);
  return layers;
}

}  // namespace stancemap
