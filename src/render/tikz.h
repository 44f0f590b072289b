#pragma once
// A map as a LaTeX document with one TikZ picture, which can be edited and moved into a paper: a style for each kind of
// thing, a named node for each box, a curve for each line.

#include <string>
#include <string_view>

#include "base/result.h"
#include "render/picture.h"

namespace stancemap {

/// Fails where the picture is larger than TeX can set (16,383 points a side), with a word on what to do.
Result<std::string> tikz_picture(const PictureInput& in);

/// Raw text for running text of LaTeX (T1): no sign of it acts, and none joins another.
std::string tex_text(std::string_view raw);

}  // namespace stancemap
