#pragma once
// Times as people write them, in their order.

#include <compare>
#include <string_view>

namespace stancemap {

/// Which of two times is earlier, where that can be told: both are days ("2024-05-13", "13 May 2024"), or both are a
/// day and a time of it ("2024-05-13T14:05:30", "2024-05-13 14:05") without a zone, or both with one ("Z", "+02:00").
/// Unordered for everything else: a month, a day against a time of that day, a time with a zone against one without.
std::partial_ordering time_order(std::string_view a, std::string_view b);

}  // namespace stancemap
