#pragma once
// The program's version, as in CMakeLists.txt.

#include <string_view>

namespace stancemap {

inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace stancemap
