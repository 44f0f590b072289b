#pragma once
// A map as a graph of cgraph with all that Graphviz needs to draw it. The same graph is written as DOT and laid out for
// SVG, PNG and PDF, so that they show the same picture.

#include <array>
#include <vector>

#include "render/graphviz.h"
#include "render/perspective.h"
#include "render/picture.h"
#include "render/selection.h"
#include "render/theme.h"

namespace stancemap {

/// What of the graph stands for what of the map: parallel to the map's stores, nullptr for what is not shown.
struct DrawnParts {
  std::vector<Agnode_t*> claims, arguments;
  std::vector<Agnode_t*> middles;                   // of relations that something undercuts
  std::vector<Agraph_t*> frames;                    // of groups; deep ones have that of an ancestor
  std::vector<std::array<Agedge_t*, 2>> relations;  // up to the middle, and from there on
  std::vector<std::vector<Agedge_t*>> premises;     // parallel to the premises of each argument
};

struct Drawing {
  GraphOwner graph;
  SvgPage page;  // what its objects are, in words
  DrawnParts parts;
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
