// Shelves (Coffman, Garey, Johnson, Tarjan: Performance bounds for level-oriented two-dimensional packing algorithms,
// 1980, "next fit decreasing height"): the rectangles are sorted by height and put on shelves from left to right, a new
// shelf below when one is full. One that fits below the last one on its shelf stands there. A few widths of the shelf
// are tried, and a small page near to the wanted shape is taken.

#include "layout/packing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace stancemap {
namespace {

struct Page {
  std::vector<Point> corners;  // y of the top, counted downwards
  double width = 0, height = 0;
};

Page shelved(std::span<const Point> sizes, const std::vector<std::size_t>& order, double gap, double room) {
  Page page{std::vector<Point>(sizes.size()), 0, 0};
  double x = 0, top = 0, shelf = 0;       // of the next column, of the shelf, and its height
  double column = 0, wide = 0, used = 0;  // the last column: where it begins, its width, how much of its height is used
  for (const std::size_t i : order) {
    if (used > 0 && sizes[i].x <= wide && used + gap + sizes[i].y <= shelf) {
      page.corners[i] = {column, top + used + gap};
      used += gap + sizes[i].y;
      continue;
    }
    if (x > 0 && x + sizes[i].x > room) {
      top += shelf + gap;
      x = shelf = 0;
    }
    page.corners[i] = {x, top};
    column = x, wide = sizes[i].x, used = sizes[i].y;
    x += sizes[i].x + gap;
    shelf = std::max(shelf, sizes[i].y);
    page.width = std::max(page.width, x - gap);
    page.height = top + shelf;
  }
  return page;
}

// A large page is bad, and so is one that is far from the wanted shape.
double badness(const Page& page, double aspect) {
  const double width = std::max(1.0, page.width), height = std::max(1.0, page.height);
  const double shape = width / (height * aspect);
  return width * height * std::sqrt(std::max(shape, 1 / shape));
}

}  // namespace

std::vector<Point> packed(std::span<const Point> sizes, double gap, double aspect) {
  std::vector<std::size_t> order(sizes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sizes[a].y > sizes[b].y; });
  double area = 0, widest = 0;
  for (const Point& size : sizes) {
    area += (size.x + gap) * (size.y + gap);
    widest = std::max(widest, size.x);
  }
  constexpr std::array<double, 9> kFactors{0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2};
  Page best;
  for (const double factor : kFactors) {
    Page page = shelved(sizes, order, gap, std::max(widest, std::sqrt(area * aspect) * factor));
    if (best.corners.empty() || badness(page, aspect) < badness(best, aspect)) best = std::move(page);
  }
  for (std::size_t i = 0; i < sizes.size(); ++i) best.corners[i].y = best.height - best.corners[i].y - sizes[i].y;
  return std::move(best.corners);
}

}  // namespace stancemap
