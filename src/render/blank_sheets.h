#pragma once
// Which sheets of a poster show something.

#include <functional>
#include <vector>

#include "render/cairo.h"
#include "render/paper.h"

namespace stancemap {

/// For each sheet, row by row, whether there is anything but the ground of the picture on it, up to where the sheets
/// are cut. `draw` as in PdfPages::add. At least one sheet shows something. Fails where `draw` says false.
Result<std::vector<bool>> sheets_in_use(const Cairo& cairo, double width, double height, const Poster& poster,
                                        const std::function<bool(cairo_t*)>& draw);

}  // namespace stancemap
