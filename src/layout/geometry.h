#pragma once
// Points and rectangles of the plane, in points (1/72 inch), y upwards.

#include <algorithm>
#include <cmath>

namespace stancemap {

struct Point {
  double x = 0, y = 0;
};

struct Rectangle {
  Point low, high;
};

/// Not by std::hypot: a square root is rounded alike everywhere.
inline double distance(Point a, Point b) {
  return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

/// Makes a rectangle large enough to hold a point.
inline void widen(Rectangle& rectangle, Point p) {
  rectangle.low = {std::min(rectangle.low.x, p.x), std::min(rectangle.low.y, p.y)};
  rectangle.high = {std::max(rectangle.high.x, p.x), std::max(rectangle.high.y, p.y)};
}

}  // namespace stancemap
