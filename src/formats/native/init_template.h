#pragma once
// The map that a beginner starts from.

#include <string_view>

namespace stancemap::native {

/// A small map in YAML with comments that shows each common feature; it is read without a finding.
std::string_view init_template();

}  // namespace stancemap::native
