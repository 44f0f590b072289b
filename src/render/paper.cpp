#include "render/paper.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stancemap {
namespace {

constexpr std::array kPapers{
    Paper{"a3", 841.89, 1190.55},
    Paper{"a4", 595.28, 841.89},
    Paper{"letter", 612, 792},
};

// Sheets side by side that show `length`, each `area` of it, and of that an overlap with the one before.
std::size_t sheets(double length, double area) {
  constexpr double kSlack = 0.01;  // rounding must not cost a sheet
  if (length <= area + kSlack) return 1;
  return static_cast<std::size_t>(std::ceil((length - kPaperOverlap - kSlack) / (area - kPaperOverlap)));
}

double shown_length(std::size_t sheets, double area) {
  return area + static_cast<double>(sheets - 1) * (area - kPaperOverlap);
}

Poster laid(double width, double height, double sheet_width, double sheet_height) {
  Poster poster{.sheet_width = sheet_width, .sheet_height = sheet_height};
  poster.columns = sheets(width, poster.area_width());
  poster.rows = sheets(height, poster.area_height());
  poster.left = (shown_length(poster.columns, poster.area_width()) - width) / 2;
  poster.top = (shown_length(poster.rows, poster.area_height()) - height) / 2;
  return poster;
}

}  // namespace

std::span<const Paper> papers() {
  return kPapers;
}

const Paper* paper(std::string_view name) {
  const auto found = std::find_if(kPapers.begin(), kPapers.end(), [name](const Paper& p) { return p.name == name; });
  return found == kPapers.end() ? nullptr : &*found;
}

double Poster::picture_x(std::size_t column) const {
  return kPaperMargin + left - static_cast<double>(column) * (area_width() - kPaperOverlap);
}
double Poster::picture_y(std::size_t row) const {
  return kPaperMargin + top - static_cast<double>(row) * (area_height() - kPaperOverlap);
}

Poster poster(double width, double height, const Paper& paper) {
  const Poster upright = laid(width, height, paper.width, paper.height);
  const Poster sideways = laid(width, height, paper.height, paper.width);
  const std::size_t more = upright.columns * upright.rows, other = sideways.columns * sideways.rows;
  return other < more || (other == more && width > height) ? sideways : upright;
}

}  // namespace stancemap
