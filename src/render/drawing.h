#pragma once
// A map as a graph of cgraph with all that Graphviz needs to draw it. The same graph is written as DOT and laid out for
// SVG, PNG and PDF, so that they show the same picture.

#include "render/graphviz.h"
#include "render/perspective.h"
#include "render/picture.h"
#include "render/selection.h"
#include "render/theme.h"

namespace stancemap {

struct Drawing {
  GraphOwner graph;
  SvgPage page;  // what its objects are, in words
};

/// Call within with_graphviz.
Drawing drawing(const PictureInput& in, const Selection& shown, const Perspective& seen, const Theme& theme);

/// Per relation: something that is shown undercuts it. It gets a junction in its middle for the undercut to end on.
std::vector<bool> cut_relations(const ArgumentMap& map, const Selection& shown);

/// How many nodes and lines `drawing` would make, and how many ranks its lines pass (see layout_work.h).
struct DrawingSize {
  std::size_t nodes = 0, lines = 0, passed_ranks = 0;
};
DrawingSize drawing_size(const PictureInput& in, const Selection& shown);

}  // namespace stancemap
