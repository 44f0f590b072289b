#pragma once
// What a picture shows, through whose eyes, and in which colours: what every format of pictures begins with.

#include "base/result.h"
#include "render/perspective.h"
#include "render/picture.h"
#include "render/selection.h"
#include "render/theme.h"

namespace stancemap {

struct PicturePlan {
  Selection shown;
  Perspective seen;
  const Theme* theme;
};

/// Fails on a name of the options that there is not.
Result<PicturePlan> picture_plan(const PictureInput& in);

}  // namespace stancemap
