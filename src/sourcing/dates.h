#pragma once
// Dates as people write them.

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace stancemap {

/// A day of the proleptic Gregorian calendar.
struct Day {
  int year = 0, month = 1, day = 1;
  auto operator<=>(const Day&) const = default;
};
/// "2024-05-13".
std::string day_text(Day day);
/// The same day of another year; 29 February becomes 28 February where there is none.
Day years_later(Day day, unsigned years);

/// A date that may name only a year or a month: the days from `first` to `last`.
struct DateRange {
  Day first, last;
};

/// Reads "2024", "2024-05", "2024-05-13" (a time after `T` or a blank is left out), "2024/05/13", "May 2024",
/// "13 May 2024", "13. May 2024", "May 13, 2024", with English names of months, full or of three letters, in any case,
/// and a day of the week before. Years have four digits. Nothing for anything else: "05/13/2024" is read differently in
/// different countries, "c. 1900" is no date.
std::optional<DateRange> date_range(std::string_view text);

}  // namespace stancemap
