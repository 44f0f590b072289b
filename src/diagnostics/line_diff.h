#pragma once
// What changes in a text, for people to read before it is written.

#include <string>
#include <string_view>

namespace stancemap {

/// A unified diff of two texts of one file, with three lines around each change; empty when they are equal. Lines are
/// made safe for a terminal, and line ends are not compared. It is always right, and small where changes are local;
/// after more than kMaxChangedLines changed lines at one place the rest of the text counts as changed.
std::string unified_diff(std::string_view name, std::string_view before, std::string_view after);

inline constexpr std::size_t kMaxChangedLines = 200;

}  // namespace stancemap
