#pragma once
// Which fields of a citation a style asks for.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/check.h"

namespace stancemap {

/// The fields that a full citation of `source` lacks in this style, in the style's order, in words that name the keys:
/// "`author`", "a page (`pages`, or `at` where it is cited)". `has_locators`: every `cite` of it says where (`at`).
std::vector<std::string_view> missing_fields(CitationStyle style, const Source& source, bool has_locators);

/// "basic", "debate", "newsroom", "academic".
std::string_view citation_style_name(CitationStyle style);
std::optional<CitationStyle> citation_style_from_name(std::string_view name);

}  // namespace stancemap
