#pragma once
// Places for the boxes of a map and ways for its lines, computed in near-linear time. Start here.
//
// Pure geometry: boxes with sizes, edges, groups in; places out. Boxes stand in layers, each edge leads to a higher
// layer (some are turned around to make that possible), and edges pass between the boxes of the layers that they cross.
// The same input gives the same output on every machine; nothing recurses, so a chain may be as long as it likes.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "layout/geometry.h"

namespace stancemap {

inline constexpr std::uint32_t kNoGroup = 0xffff'ffff;

struct LayoutBox {
  double width = 0, height = 0;    // points
  std::uint32_t group = kNoGroup;  // the innermost one
};

struct LayoutEdge {
  std::uint32_t from = 0, to = 0;  // numbers of boxes; both the same: a loop
  std::uint32_t kind = 0;          // lines of one kind may share their last part, where many leaves point at one box
  double words_width = 0, words_height = 0;  // what will stand beside it; such a line keeps room for it on its own part
};

struct LayoutGroup {
  std::uint32_t parent = kNoGroup;  // a smaller number than the group's own
  double title_width = 0, title_height = 0;
};

/// Where edges point.
enum class LayoutDirection : std::uint8_t { kUp, kDown, kLeft, kRight };

struct LayoutOptions {
  LayoutDirection direction = LayoutDirection::kUp;
  double box_gap = 27;         // between neighbours in a layer
  double layer_gap = 43;       // between layers
  double aspect = 1.5;         // width by height that the whole page should have, where there is a choice
  std::size_t fold_from = 24;  // so many leaves that point at one box are folded into columns
};

struct LayoutInput {
  std::vector<LayoutBox> boxes;
  std::vector<LayoutEdge> edges;
  std::vector<LayoutGroup> groups;
  LayoutOptions options;
};

/// The way of an edge from its `from` to its `to`: Bézier curves, 3n + 1 points. It crosses no box; it begins and ends
/// on the edge of its boxes.
using Route = std::vector<Point>;

struct LayoutResult {
  std::vector<Point> centers;     // of the boxes
  std::vector<Route> routes;      // of the edges
  std::vector<double> own;        // points from the start of a route before it joins a line that others share; 0: none
  std::vector<Rectangle> groups;  // hold what is theirs; empty groups: all zero
  Rectangle page;                 // holds all of it; its low corner is 0, 0
};

/// Time: near-linear. What is found exactly (layers, places within them) has a budget of steps, heuristics do the rest;
/// where edges and groups reach through more layers altogether than about twelve times their number, the longest edges
/// go around the drawing, and the longest groups are not kept together: then others may stand in their rectangle.
LayoutResult laid_out(const LayoutInput& in);

}  // namespace stancemap
