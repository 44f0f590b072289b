#pragma once
// Which engine lays a picture out.

#include "base/result.h"
#include "render/picture.h"
#include "render/selection.h"

namespace stancemap {

/// A name of fast_layout.h, by `PictureOptions::layout`. Fails where `dot` is asked for and would take too long, with a
/// word on what to do.
Result<const char*> layout_engine(const PictureInput& in, const Selection& shown);

}  // namespace stancemap
