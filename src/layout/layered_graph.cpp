// Sugiyama, Tagawa, Toda: Methods for visual understanding of hierarchical system structures (1981): long edges get a
// vertex in each layer that they pass. The borders of groups are those of Sander: Layout of compound directed graphs
// (1996). The longest edges go without bends when there would be too many, and are led around the drawing; the longest
// groups go without borders.

#include "layout/layered_graph.h"

#include <algorithm>
#include <numeric>

#include "layout/layout.h"

namespace stancemap {
namespace {

class Builder {
 public:
  Builder(const LayoutPart& part, std::span<const std::uint32_t> layers, const LayeredGaps& gaps)
      : part_(part), gaps_(gaps) {
    out_.layer.assign(layers.begin(), layers.end());
    out_.group = part.group;
    out_.role.assign(layers.size(), VertexRole::kBox);
    out_.across = part.across;
    out_.room.assign(layers.size(), gaps.box / 2);
    const std::uint32_t top = layers.empty() ? 0 : *std::max_element(layers.begin(), layers.end());
    out_.rows.resize(layers.empty() ? 0 : std::size_t{top} + 1);
    out_.frames.resize(part.groups.size());
    out_.chains.resize(part.arcs.size());
    for (const auto& group : part.groups) {
      out_.parent.push_back(group.parent);
      out_.group_depth.push_back(group.parent == kNoGroup ? 0 : out_.group_depth[group.parent] + 1);
    }
  }

  LayeredGraph build() {
    span_frames();
    dissolve_longest();
    add_chains();
    for (std::uint32_t g = 0; g < part_.groups.size(); ++g) add_borders(g);
    for (std::uint32_t v = 0; v < out_.vertices(); ++v) out_.rows[out_.layer[v]].push_back(v);
    return std::move(out_);
  }

 private:
  std::uint32_t add(std::uint32_t layer, std::uint32_t group, VertexRole role, double across, double room) {
    out_.layer.push_back(layer);
    out_.group.push_back(group);
    out_.role.push_back(role);
    out_.across.push_back(across);
    out_.room.push_back(room);
    return static_cast<std::uint32_t>(out_.layer.size() - 1);
  }

  // The innermost group that holds both.
  std::uint32_t common(std::uint32_t a, std::uint32_t b) const {
    while (a != b) {
      if (a == kNoGroup || b == kNoGroup) return kNoGroup;
      (out_.group_depth[a] >= out_.group_depth[b] ? a : b) =
          out_.parent[out_.group_depth[a] >= out_.group_depth[b] ? a : b];
    }
    return a;
  }

  void add_chains() {
    const auto passed = [&](std::uint32_t a) {
      return out_.layer[part_.arcs[a].to] - out_.layer[part_.arcs[a].from] - 1;
    };
    std::vector<std::uint32_t> order(part_.arcs.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return passed(a) < passed(b); });
    std::size_t bends = 0;
    std::vector<bool> aside(part_.arcs.size());
    for (const std::uint32_t a : order) aside[a] = passed(a) > 0 && (bends += passed(a)) > gaps_.most_bends;
    for (std::uint32_t a = 0; a < part_.arcs.size(); ++a) {
      if (aside[a])
        out_.chains[a].first = LayeredGraph::kAside;
      else
        add_chain(a, passed(a));
    }
  }

  void add_chain(std::uint32_t a, std::uint32_t passed) {
    const Arc arc = part_.arcs[a];
    const std::uint32_t group = common(out_.group[arc.from], out_.group[arc.to]);
    out_.chains[a] = {static_cast<std::uint32_t>(out_.vertices()), passed};
    std::uint32_t below = arc.from;
    for (std::uint32_t i = 0; i < passed; ++i) {
      const std::uint32_t bend = add(out_.layer[arc.from] + 1 + i, group, VertexRole::kBend, 0, gaps_.bend / 2);
      out_.segments.push_back({below, bend});
      below = bend;
    }
    out_.segments.push_back({below, arc.to});
  }

  // A bend lies between its ends, so boxes alone tell how far a group reaches.
  void span_frames() {
    for (std::size_t v = 0; v < part_.group.size(); ++v) {
      for (std::uint32_t g = part_.group[v]; g != kNoGroup; g = out_.parent[g]) {
        LayeredGraph::Frame& frame = out_.frames[g];
        const std::uint32_t at = out_.layer[v];
        const bool empty = frame.low > frame.high;
        frame.low = empty ? at : std::min(frame.low, at);
        frame.high = empty ? at : std::max(frame.high, at);
      }
    }
  }

  // Groups that reach through many layers would need a border in each: the longest ones go where that is too much.
  void dissolve_longest() {
    const auto reach = [&](std::uint32_t g) {
      const LayeredGraph::Frame& frame = out_.frames[g];
      return frame.low > frame.high ? 0 : frame.high - frame.low + 1;
    };
    std::vector<std::uint32_t> order(out_.frames.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return reach(a) < reach(b); });
    std::size_t borders = 0;
    std::vector<bool> gone(out_.frames.size());
    for (const std::uint32_t g : order) gone[g] = (borders += 2 * reach(g)) > gaps_.most_bends;
    if (borders <= gaps_.most_bends) return;
    for (std::size_t g = 0; g < gone.size(); ++g) {
      if (gone[g]) out_.frames[g] = {};
      std::uint32_t& parent = out_.parent[g];
      if (parent != kNoGroup && gone[parent]) parent = out_.parent[parent];  // outer groups have smaller numbers
      out_.group_depth[g] = parent == kNoGroup ? 0 : out_.group_depth[parent] + 1;
    }
    for (std::uint32_t& group : out_.group) {
      if (group != kNoGroup && gone[group]) group = out_.parent[group];
    }
  }

  void add_borders(std::uint32_t g) {
    LayeredGraph::Frame& frame = out_.frames[g];
    if (frame.low > frame.high) return;
    frame.least = part_.groups[g].title_across;
    for (const bool left : {true, false}) {
      const double across = left ? part_.groups[g].title_before : 0;
      std::uint32_t& first = left ? frame.left : frame.right;
      for (std::uint32_t at = frame.low; at <= frame.high; ++at) {
        const std::uint32_t v = add(at, g, VertexRole::kBorder, across, gaps_.border / 2);
        if (at == frame.low)
          first = v;
        else
          out_.segments.push_back({v - 1, v});
      }
    }
  }

  const LayoutPart& part_;
  const LayeredGaps& gaps_;
  LayeredGraph out_;
};

}  // namespace

LayeredGraph layered_graph(const LayoutPart& part, std::span<const std::uint32_t> layers, const LayeredGaps& gaps) {
  return Builder(part, layers, gaps).build();
}

}  // namespace stancemap
