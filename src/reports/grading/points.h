#pragma once
// Points and measured values, without the noise of binary fractions.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stancemap::grading {

/// In hundredths.
using Points = std::int64_t;

inline constexpr Points kOnePoint = 100;
inline constexpr Points kMostPoints = 100'000 * kOnePoint;

/// "2", "0.5", "1.25": at most two digits behind the point, at most kMostPoints; nothing for anything else.
std::optional<Points> points_from_text(std::string_view text);

/// "2", "0.5".
std::string points_text(Points points);

/// "1 point", "0.5 points".
std::string points_words(Points points);

}  // namespace stancemap::grading
