#pragma once
// How a picture is spread over sheets of paper. Lengths in points (1/72 inch), y downwards.

#include <cstddef>
#include <span>
#include <string_view>

namespace stancemap {

struct Paper {
  std::string_view name;  // of --pages
  double width, height;   // upright
};
std::span<const Paper> papers();
const Paper* paper(std::string_view name);

/// What printers leave white, with room for marks; and what two sheets side by side both show.
inline constexpr double kPaperMargin = 34;   // 12 mm
inline constexpr double kPaperOverlap = 28;  // 10 mm

/// A grid of sheets that shows a picture, with the picture in its middle.
struct Poster {
  double sheet_width = 0, sheet_height = 0;
  std::size_t columns = 1, rows = 1;
  double left = 0, top = 0;  // of the grid's picture area beyond the picture, on each side

  double area_width() const { return sheet_width - 2 * kPaperMargin; }
  double area_height() const { return sheet_height - 2 * kPaperMargin; }
  /// Where the picture's own corner lies on a sheet; left of it and above it for all but the first.
  double picture_x(std::size_t column) const;
  double picture_y(std::size_t row) const;
};

/// Upright or sideways, whichever takes fewer sheets.
Poster poster(double width, double height, const Paper& paper);

}  // namespace stancemap
