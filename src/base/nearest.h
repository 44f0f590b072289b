#pragma once
// The name that a person most likely meant.

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace stancemap {

/// The candidate with the smallest Damerau–Levenshtein distance (optimal string alignment, on bytes) to `name`, where
/// that distance is at most a third of the longer name's length; the first such in the order given. Looks at 100,000
/// candidates at most.
std::optional<std::string_view> nearest_name(std::string_view name, std::span<const std::string_view> candidates);

/// The same distance, of at most 200 bytes each; `limit` + 1 when it is more than `limit` or a text is longer.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace stancemap
