#pragma once
// Text broken into lines by the cells of a terminal, as `display_width` counts them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stancemap {

/// `text` with blanks behind it up to `width`.
std::string padded(std::string text, std::size_t width);

/// Lines of at most `width` (one character at least), broken at blanks, and inside a word only where it is longer than
/// a line. The first line is indented by `first` blanks, the others by `rest`. Requires text that went through
/// `terminal_safe`.
std::vector<std::string> wrapped_text(std::string_view text, std::size_t width, std::size_t first, std::size_t rest);

}  // namespace stancemap
