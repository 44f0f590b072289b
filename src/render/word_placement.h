#pragma once
// Places for the words beside the lines of a finished layout, so that they cover no box and can be told apart.

#include <span>
#include <vector>

#include <graphviz/gvc.h>

#include "layout/geometry.h"
#include "render/line_dots.h"

namespace stancemap {

/// A line that wants words of a size beside it.
struct WordedLine {
  std::vector<Point> path;  // points at most kPathStep apart
  double width = 0, height = 0;
  Point away;  // where the words should rather not be: the middle of a loop's box
  bool loop = false;
  double own = 0;  // points from its start that it has to itself, if it joins a line that others share; 0: all of it
};

inline constexpr double kPathStep = 6;

/// What words must keep off. A line crosses words without hiding them, so lines count for little.
struct PlacementObstacles {
  Rectangle page;                       // words outside it are as bad as words on a box
  std::vector<Rectangle> boxes, heads;  // heads of arrows
  LineDots lines;
};

/// The middle of the words of each line, in the order given; the same for the same input. Time: about linear.
std::vector<Point> word_places(const PlacementObstacles& obstacles, std::span<const WordedLine> lines);

/// Moves the words (`xlabel`s) of a graph that is laid out and not yet drawn, and widens the page where they need it.
void place_words(Agraph_t* graph);

}  // namespace stancemap
