#pragma once
// The rules that readers find against, by what they are about. `reading_rules()` of formats/reading.h joins them.

#include <span>

#include "diagnostics/rule.h"

namespace stancemap::native {

std::span<const Rule> file_rules();       // files and their version
std::span<const Rule> syntax_rules();     // YAML, JSON, characters
std::span<const Rule> shape_rules();      // keys and values
std::span<const Rule> reference_rules();  // ids and what they point at

}  // namespace stancemap::native
