#pragma once
// A map as GraphML with the elements of yEd (yWorks), so that it opens there as it looks here: boxes with text and
// colours, groups that fold, lines with heads and words. Other readers of GraphML find the same in plain `data`: text,
// kind, group and so on.
// http://graphml.graphdrawing.org/specification.html; y: elements as yEd 3 writes them.

#include <string>

#include "base/result.h"
#include "render/picture.h"

namespace stancemap {

Result<std::string> graphml_picture(const PictureInput& in);

}  // namespace stancemap
