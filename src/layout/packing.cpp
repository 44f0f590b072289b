// Shelves (Coffman, Garey, Johnson, Tarjan: Performance bounds for level-oriented two-dimensional packing algorithms,
// 1980, "next fit decreasing height"): the rectangles are sorted by height and put on shelves from left to right, a new
// shelf below when one is full. A few widths of the shelf are tried, and the page nearest to the wanted shape is taken.

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
  double x = 0, top = 0, shelf = 0;
  for (const std::size_t i : order) {
    if (x > 0 && x + sizes[i].x > room) {
      top += shelf + gap;
      x = shelf = 0;
    }
    page.corners[i] = {x, top};
    x += sizes[i].x + gap;
    shelf = std::max(shelf, sizes[i].y);
    page.width = std::max(page.width, x - gap);
    page.height = top + shelf;
  }
  return page;
}

// How large a page of the wanted shape is that holds this one.
double holder(const Page& page, double aspect) {
  return std::max(page.width, page.height * aspect);
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
  constexpr std::array<double, 7> kFactors{0.8, 0.9, 1, 1.1, 1.25, 1.5, 2};
  Page best;
  for (const double factor : kFactors) {
    Page page = shelved(sizes, order, gap, std::max(widest, std::sqrt(area * aspect) * factor));
    if (best.corners.empty() || holder(page, aspect) < holder(best, aspect)) best = std::move(page);
  }
  for (std::size_t i = 0; i < sizes.size(); ++i) best.corners[i].y = best.height - best.corners[i].y - sizes[i].y;
  return std::move(best.corners);
}

}  // namespace stancemap
