#pragma once
// The ways of edges through the layers.

#include <cstdint>
#include <span>
#include <vector>

#include "layout/geometry.h"
#include "layout/layered_graph.h"

namespace stancemap {

/// What a layer takes up, from layer to layer: no box of it lies outside.
struct Band {
  double low = 0, high = 0;
};

/// A part with places: x across, y along.
struct PlacedPart {
  std::vector<Point> vertices;  // of all of the layered graph
  std::vector<Band> bands;      // by layer
};

/// The route of each arc of the part, from its `from` to its `to`, as Bézier curves. Curves bend only between bands;
/// within one they run straight along, where nothing else stands. Lines that meet at a box end side by side on it.
std::vector<std::vector<Point>> routes(const LayoutPart& part, const LayeredGraph& graph, const PlacedPart& placed);

/// A straight line and a bend with both ends pointing along, added to a route that is not empty.
void add_line(std::vector<Point>& route, Point to);
void add_bend(std::vector<Point>& route, Point to);

}  // namespace stancemap
