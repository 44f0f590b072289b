#pragma once
// Where everything of a picture is, without Graphviz: for formats that write boxes and lines of their own.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "render/picture.h"
#include "render/picture_plan.h"
#include "render/word_placement.h"

namespace stancemap {

/// A line as a cubic Bézier curve: its begin, then three points for each piece. Empty for what is not shown.
struct PlacedLine {
  std::vector<Point> path;
  std::optional<Point> words;  // the middle of the words beside it
};

/// Parallel to the stores of the map. In points (1/72 inch), y upwards; a rectangle without size for what is not shown.
struct PicturePlaces {
  Rectangle page;
  std::vector<Rectangle> claims, arguments, groups;
  std::vector<Rectangle> middles;                    // of relations that something undercuts
  std::vector<std::array<PlacedLine, 2>> relations;  // up to the middle, and from there on
  std::vector<std::vector<PlacedLine>> premises;     // parallel to the premises of each argument
};

/// Without title and legend: a paper has a caption, and an editor its own room for them.
Result<PicturePlaces> picture_places(const PicturePlan& plan);

}  // namespace stancemap
