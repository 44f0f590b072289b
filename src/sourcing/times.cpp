#include "sourcing/times.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <tuple>

#include "base/ascii.h"
#include "sourcing/dates.h"

namespace stancemap {
namespace {

enum class Precision : std::uint8_t { kDay, kLocalTime, kZonedTime };

/// A time as written: seconds since 1970-01-01 (of its zone's day, or in UTC), and the digits of the fraction.
struct WrittenTime {
  Precision precision = Precision::kDay;
  std::int64_t seconds = 0;
  std::string_view fraction;
};

/// Takes two digits from the front of `text`; nothing when there are none or they are `end` or more.
std::optional<int> taken_pair(std::string_view& text, int end) {
  if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1])) return std::nullopt;
  const int value = (text[0] - '0') * 10 + (text[1] - '0');
  text.remove_prefix(2);
  return value < end ? std::optional(value) : std::nullopt;
}

bool taken(std::string_view& text, char c) {
  if (!text.starts_with(c)) return false;
  text.remove_prefix(1);
  return true;
}

/// Seconds east of UTC that the whole of `zone` says: "Z", "+02:00", "+0200", "-05".
std::optional<int> zone_seconds(std::string_view zone) {
  if (zone == "Z" || zone == "z") return 0;
  const bool is_west = zone.starts_with('-');
  if (!taken(zone, '+') && !taken(zone, '-')) return std::nullopt;
  const std::optional<int> hours = taken_pair(zone, 24);
  if (!hours) return std::nullopt;
  std::optional<int> minutes = 0;
  if (taken(zone, ':') || !zone.empty()) minutes = taken_pair(zone, 60);
  if (!minutes || !zone.empty()) return std::nullopt;
  return (*hours * 60 + *minutes) * (is_west ? -60 : 60);
}

/// Adds what stands behind the day and its `T` or blank: "14:05", "14:05:30.25+02:00". False when it is no time.
bool add_time(std::string_view text, WrittenTime& time) {
  const std::optional<int> hours = taken_pair(text, 24);
  if (!hours || !taken(text, ':')) return false;
  const std::optional<int> minutes = taken_pair(text, 60);
  if (!minutes) return false;
  std::optional<int> seconds = 0;
  if (taken(text, ':')) {
    seconds = taken_pair(text, 61);  // 60: a leap second
    if (!seconds) return false;
    if (taken(text, '.')) {
      const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
      time.fraction = text.substr(0, static_cast<std::size_t>(end - text.begin()));
      text.remove_prefix(time.fraction.size());
    }
  }
  while (time.fraction.ends_with('0')) time.fraction.remove_suffix(1);
  time.seconds += (*hours * 60 + *minutes) * 60 + *seconds;
  time.precision = Precision::kLocalTime;
  while (taken(text, ' ')) {
  }
  if (text.empty()) return true;
  const std::optional<int> zone = zone_seconds(text);
  if (!zone) return false;
  time.seconds -= *zone;
  time.precision = Precision::kZonedTime;
  return true;
}

std::int64_t seconds_at(Day day) {
  const std::chrono::year_month_day date{std::chrono::year(day.year),
                                         std::chrono::month(static_cast<unsigned>(day.month)),
                                         std::chrono::day(static_cast<unsigned>(day.day))};
  constexpr std::int64_t kSecondsPerDay = 86'400;
  return std::chrono::sys_days(date).time_since_epoch().count() * kSecondsPerDay;
}

std::optional<WrittenTime> written_time(std::string_view text) {
  constexpr std::size_t kDayLength = 10;  // "2024-05-13"
  constexpr std::size_t kLongest = 64;
  if (text.size() > kLongest) return std::nullopt;
  const bool has_time = text.size() > kDayLength && (text[kDayLength] == 'T' || text[kDayLength] == ' ') &&
                        std::all_of(text.begin(), text.begin() + 4, is_digit);
  const auto day = date_range(has_time ? text.substr(0, kDayLength) : text);
  if (!day || day->first != day->last) return std::nullopt;
  WrittenTime time;
  time.seconds = seconds_at(day->first);
  if (has_time && !add_time(text.substr(kDayLength + 1), time)) return std::nullopt;
  return time;
}

}  // namespace

std::partial_ordering time_order(std::string_view a, std::string_view b) {
  const std::optional<WrittenTime> first = written_time(a), second = written_time(b);
  if (!first || !second || first->precision != second->precision) return std::partial_ordering::unordered;
  return std::tie(first->seconds, first->fraction) <=> std::tie(second->seconds, second->fraction);
}

}  // namespace stancemap
