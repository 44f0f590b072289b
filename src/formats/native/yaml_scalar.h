#pragma once
// Types of YAML scalars by the 1.2 core schema (YAML 1.2.2, section 10.3).

#include <string_view>

#include "formats/native/document.h"

namespace stancemap::native {

/// The type of a plain scalar: kNull, kBool, kNumber or kString.
ValueType core_schema_type(std::string_view plain);

}  // namespace stancemap::native
