#pragma once
// Numbers of SVG, written without the locale.

#include <string>

namespace stancemap {

/// At most two decimals, no trailing zeros, no "-0".
std::string svg_number(double value);
void add_svg_number(std::string& text, double value);

}  // namespace stancemap
