#pragma once
// A graph in layers: each edge is a chain of segments from one layer to the next, with bends in the layers that it
// passes, and each group has a border on both of its sides in every layer that it reaches through.

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "layout/adjacency.h"

namespace stancemap {

/// Boxes that hang together, seen so that edges lead upwards: `across` runs along a layer, `along` from layer to layer.
struct LayoutPart {
  std::vector<double> across, along;  // sizes of the boxes
  std::vector<std::uint32_t> group;   // of the boxes
  struct Group {
    std::uint32_t parent;     // a smaller number
    double title_across = 0;  // the frame has this size across at least
    double title_along = 0;   // room at the frame's end with the larger layer
    double title_before = 0;  // likewise, at the side with the smaller places
    double least_along = 0;   // the frame has this size along at least
  };
  std::vector<Group> groups;
  std::vector<Arc> arcs;  // no circle, no loop
};

enum class VertexRole : std::uint8_t { kBox, kBend, kBorder };

struct LayeredGraph {
  static constexpr std::uint32_t kAside = 0xffff'ffff;
  struct Chain {
    std::uint32_t first = 0, count = 0;  // bends, from the lower layer up; first == kAside: the edge goes around
  };
  struct Frame {
    std::uint32_t low = 1, high = 0;    // layers; without boxes or borders where low > high
    std::uint32_t left = 0, right = 0;  // the borders' vertices in `low`; those in higher layers follow
    double least = 0;                   // size across, for its title
  };

  // By vertex: first the boxes of the part, then the rest.
  std::vector<std::uint32_t> layer, group;
  std::vector<VertexRole> role;
  std::vector<double> across;                    // size
  std::vector<double> room;                      // kept free on each side
  std::vector<Arc> segments;                     // each from a layer to the next
  std::vector<std::vector<std::uint32_t>> rows;  // the vertices of each layer, in order

  std::vector<Chain> chains;               // by arc
  std::vector<Frame> frames;               // by group
  std::vector<std::uint32_t> group_depth;  // by group, from 0
  std::vector<std::uint32_t> parent;       // by group

  std::size_t vertices() const { return layer.size(); }
  bool is_left_border(std::uint32_t v) const {
    return role[v] == VertexRole::kBorder && v - frames[group[v]].left <= frames[group[v]].high - frames[group[v]].low;
  }
};

/// How far apart the middles of two neighbours in a row are at least.
inline double distance(const LayeredGraph& graph, std::uint32_t u, std::uint32_t v) {
  return (graph.across[u] + graph.across[v]) / 2 + graph.room[u] + graph.room[v];
}

struct LayeredGaps {
  double box = 27, bend = 10, border = 16;  // between two of a kind
  std::size_t most_bends =
      std::numeric_limits<std::size_t>::max();  // longer edges go around, longer groups have no border
};

LayeredGraph layered_graph(const LayoutPart& part, std::span<const std::uint32_t> layers, const LayeredGaps& gaps);

}  // namespace stancemap
