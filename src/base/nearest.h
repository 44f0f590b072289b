#pragma once
// The name that a person most likely meant.

#include <optional>
#include <span>
#include <string_view>

namespace stancemap {

/// The candidate with the smallest Damerau–Levenshtein distance (optimal string alignment, on bytes) to `name`, where
/// that distance is at most a third of the longer name's length; the first such in the order given. Looks at 100,000
/// candidates at most.
std::optional<std::string_view> nearest_name(std::string_view name, std::span<const std::string_view> candidates);

}  // namespace stancemap
