#pragma once
// One part of a drawing: what hangs together, in (across, along).

#include <cstddef>
#include <vector>

#include "layout/layout.h"
#include "layout/leaf_folding.h"

namespace stancemap {

struct PartLayout {
  std::vector<Point> centers;
  std::vector<std::vector<Point>> routes;  // of the arcs
  std::vector<Rectangle> frames;           // of the groups
};

/// `steps`: see network_simplex.h.
PartLayout part_layout(const FoldedPart& folded, const LayoutOptions& options, std::size_t& steps);

}  // namespace stancemap
