#pragma once
// When posts were written, for putting them in order.

#include <cstdint>
#include <optional>
#include <string_view>

namespace stancemap {

/// A time as seconds: since the first day of year 0 where it has a date, else since midnight.
struct PostTime {
  std::int64_t seconds = 0;
  bool dated = false;
};

/// Reads a date as `date_range` does, a date with a time of day ("2024-05-13T14:05", "13 May 2024 14:05:30Z", with an
/// offset such as +02:00), or a time of day alone ("14:05"). A date without a time of day is its midnight. Nothing for
/// anything else, nor for a date that names no day.
std::optional<PostTime> post_time(std::string_view text);

}  // namespace stancemap
