#pragma once
// Rectangles side by side on a page of a wanted shape.

#include <span>
#include <vector>

#include "layout/geometry.h"

namespace stancemap {

/// The low corner of each rectangle of these sizes (x: width, y: height), so that none overlap, `gap` points lie
/// between them, and the page is about `aspect` times as wide as high. Large ones stand at the top left. n log n.
std::vector<Point> packed(std::span<const Point> sizes, double gap, double aspect);

}  // namespace stancemap
