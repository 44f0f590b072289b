#pragma once
// All that `render` makes of a map: the pictures of render/picture.h, and the documents that are text to read or
// tables.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "render/picture.h"

namespace stancemap::cli {

/// Pictures first, then the page, then documents, each in the order of its table. The page is made of more than a
/// picture, so its `draw` is nullptr: ask `drawn` of picture_options.h.
std::span<const PictureFormat> rendered_formats();
const PictureFormat* rendered_format(std::string_view name);
std::vector<std::string> rendered_format_names();

/// The format of a file that is to be written: by the longest extension that its name ends in, in any letter case.
/// nullptr: none has it.
const PictureFormat* rendered_format_of(std::string_view file_name);

/// The table in docs/documents.md.
std::string rendered_format_index();

}  // namespace stancemap::cli
