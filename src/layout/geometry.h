#pragma once
// Points and rectangles of the plane, in points (1/72 inch), y upwards.

namespace stancemap {

struct Point {
  double x = 0, y = 0;
};

struct Rectangle {
  Point low, high;
};

}  // namespace stancemap
