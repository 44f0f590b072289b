#pragma once
// A map as a flowchart of Mermaid, the language that many wikis and Markdown pages draw.

#include <string>

#include "base/result.h"
#include "render/picture.h"

namespace stancemap {

/// Mermaid finds the places, so this has no limit on the size; its viewers do (50,000 characters and 500 lines unless
/// they are told otherwise), and the text says so where a map is beyond that. Linear.
Result<std::string> mermaid_picture(const PictureInput& in);

}  // namespace stancemap
