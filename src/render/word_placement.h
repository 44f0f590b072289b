#pragma once
// Places for the words beside the lines of a finished layout, so that they cover no box and can be told apart.

#include <array>
#include <span>
#include <vector>

#include <graphviz/gvc.h>

#include "layout/geometry.h"
#include "render/line_dots.h"

namespace stancemap {

/// Where words are tried along a line: its middle first, then outward to a seventh from its ends.
inline constexpr std::array<double, 15> kWordPlaces{0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3,
                                                    0.7, 0.25, 0.75, 0.2, 0.8, 0.15, 0.85};

/// A point of a line, and the line's direction there, of length 1.
struct LineSpot {
  Point point, along;
};
using LineSpots = std::array<LineSpot, kWordPlaces.size()>;

/// The spots at kWordPlaces of a path of points `step` apart, which is not empty. `own`: length from its start that it
/// has to itself, if it joins a line that others share; 0: all of it.
LineSpots line_spots(std::span<const Point> path, double step, double own = 0);

/// A line that wants words of a size beside it.
struct WordedLine {
  LineSpots spots;
  double width = 0, height = 0;
  Point away;  // where the words should rather not be: the middle of a loop's box
  bool loop = false;
};

/// What words must keep off. A line crosses words without hiding them, so lines count for little.
struct PlacementObstacles {
  Rectangle page;                       // words outside it are as bad as words on a box
  std::vector<Rectangle> boxes, heads;  // heads of arrows
  LineDots lines;
};

/// The middle of the words of each line, in the order given; the same for the same input. Time: about linear.
std::vector<Point> word_places(const PlacementObstacles& obstacles, std::span<const WordedLine> lines);

/// Moves the words (`xlabel`s) of a graph that is laid out and not yet drawn, and widens the page where they need it.
/// Lines that are very long together are looked at in larger steps.
void place_words(Agraph_t* graph);

}  // namespace stancemap
