#include "layout/packing.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "unit/layout/shapes.h"

namespace stancemap {
namespace {

TEST_CASE("packed rectangles keep their gap and make a page of about the wanted shape") {
  Numbers numbers;
  std::vector<Point> sizes;
  for (int i = 0; i < 200; ++i) sizes.push_back({20.0 + numbers.below(100), 20.0 + numbers.below(60)});
  for (const double aspect : {0.5, 1.0, 2.0}) {
    const auto corners = packed(sizes, 10, aspect);
    double width = 0, height = 0;
    for (std::size_t a = 0; a < sizes.size(); ++a) {
      width = std::max(width, corners[a].x + sizes[a].x);
      height = std::max(height, corners[a].y + sizes[a].y);
      for (std::size_t b = 0; b < a; ++b) {
        const Rectangle one{corners[a], {corners[a].x + sizes[a].x + 10, corners[a].y + sizes[a].y + 10}};
        const Rectangle other{corners[b], {corners[b].x + sizes[b].x + 10, corners[b].y + sizes[b].y + 10}};
        CHECK_FALSE(overlap(one, other, 1e-6));
      }
    }
    CHECK(width / height > aspect * 0.75);
    CHECK(width / height < aspect * 1.35);
  }
}

TEST_CASE("one rectangle stands in the corner, none is an empty page") {
  const std::vector<Point> one{{30, 40}};
  CHECK(packed(one, 10, 1).front().x == 0);
  CHECK(packed(one, 10, 1).front().y == 0);
  CHECK(packed({}, 10, 1).empty());
}

}  // namespace
}  // namespace stancemap
