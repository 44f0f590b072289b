#pragma once
// Text as people see it on a line.

#include <cstddef>
#include <string>
#include <string_view>

namespace stancemap {

/// Cells of a terminal: East Asian wide characters take two, combining marks and control characters none.
std::size_t display_width(char32_t code_point);
std::size_t display_width(std::string_view text);

/// White space (blanks, tabs, line ends) as single blanks and none at the ends, so that a text of several lines stays
/// on one.
std::string one_line(std::string_view text);

}  // namespace stancemap
