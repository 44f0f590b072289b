#include "render/blank_sheets.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace stancemap {
namespace {

constexpr double kScale = 0.125;  // pixels a point: a line of one point still darkens a pixel by an eighth
constexpr int kArgb32 = 0;        // CAIRO_FORMAT_ARGB32
constexpr int kRounding = 2;      // of a part of a colour, from 0 to 255

// A small image of the whole picture.
class Thumbnail {
 public:
  Thumbnail(const Cairo& cairo, double width, double height)
      : cairo_(cairo),
        columns_(std::max(1, static_cast<int>(width * kScale))),
        rows_(std::max(1, static_cast<int>(height * kScale))),
        surface_(cairo.image_surface_create(kArgb32, columns_, rows_), {&cairo}) {}

  bool draw(const std::function<bool(cairo_t*)>& draw) {
    const CairoContext context(cairo_.create(surface_.get()), {&cairo_});
    cairo_.scale(context.get(), kScale, kScale);
    const bool drawn = draw(context.get());
    cairo_.surface_flush(surface_.get());
    bytes_ = cairo_.image_surface_get_data(surface_.get());
    stride_ = cairo_.image_surface_get_stride(surface_.get());
    return drawn && bytes_ != nullptr;
  }

  // In every pixel that the rectangle touches; it may go beyond the picture.
  bool has_anything(double left, double top, double right, double bottom) const {
    const int first = within(std::floor(left * kScale), columns_), last = within(std::ceil(right * kScale), columns_);
    const int low = within(std::ceil(bottom * kScale), rows_);
    for (int row = within(std::floor(top * kScale), rows_); row < low; ++row) {
      for (int column = first; column < last; ++column) {
        if (!is_ground(column, row)) return true;
      }
    }
    return false;
  }

 private:
  static int within(double pixel, int most) {
    return static_cast<int>(std::clamp(pixel, 0.0, static_cast<double>(most)));
  }

  // The margin of a picture, and so its corner, is empty.
  bool is_ground(int column, int row) const {
    const unsigned char* const at = bytes_ + static_cast<std::ptrdiff_t>(row) * stride_ + std::ptrdiff_t{4} * column;
    return std::equal(at, at + 4, bytes_, [](int a, int b) { return std::abs(a - b) <= kRounding; });
  }

  const Cairo& cairo_;
  int columns_, rows_, stride_ = 0;
  CairoSurface surface_;
  const unsigned char* bytes_ = nullptr;
};

}  // namespace

Result<std::vector<bool>> sheets_in_use(const Cairo& cairo, double width, double height, const Poster& poster,
                                        const std::function<bool(cairo_t*)>& draw) {
  std::vector<bool> in_use;
  Thumbnail thumbnail(cairo, width, height);
  if (!thumbnail.draw(draw)) return failure("cairo failed to draw a picture of the sheets");
  for (std::size_t row = 0; row < poster.rows; ++row) {
    for (std::size_t column = 0; column < poster.columns; ++column) {
      const double left = kPaperMargin - poster.picture_x(column), top = kPaperMargin - poster.picture_y(row);
      const double cut = kPaperOverlap / 2;
      in_use.push_back(thumbnail.has_anything(left + cut, top + cut, left + poster.area_width() - cut,
                                              top + poster.area_height() - cut));
    }
  }
  if (std::find(in_use.begin(), in_use.end(), true) == in_use.end()) in_use.front() = true;
  return in_use;
}

}  // namespace stancemap
