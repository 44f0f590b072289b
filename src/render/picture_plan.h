#pragma once
// What a picture shows, through whose eyes, and in which colours: what every format of pictures begins with.

#include <memory>

#include "base/result.h"
#include "render/folding.h"
#include "render/perspective.h"
#include "render/picture.h"
#include "render/selection.h"
#include "render/theme.h"

namespace stancemap {

struct PicturePlan {
  PictureInput in;  // what to draw: the map, or the folded one
  Selection shown;
  Perspective seen;
  const Theme* theme;
  std::unique_ptr<FoldedMap> folded;
};

/// Fails on a name of the options that there is not.
Result<PicturePlan> picture_plan(const PictureInput& in);

}  // namespace stancemap
