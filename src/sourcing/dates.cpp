#include "sourcing/dates.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"

namespace stancemap {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};

/// The number that `text` is, when it has from `least` to `most` digits and nothing else; otherwise -1.
int number(std::string_view text, std::size_t least, std::size_t most) {
  if (text.size() < least || text.size() > most || !std::all_of(text.begin(), text.end(), is_digit)) return -1;
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

/// The place of `word` in `names`, by its whole name or its first three letters (a full stop may follow); otherwise -1.
template <std::size_t N>
int named(std::string_view word, const std::array<std::string_view, N>& names) {
  std::string lower(word);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (lower.ends_with('.')) lower.pop_back();
  if (lower == "sept") lower = "sep";
  for (std::size_t i = 0; i < N; ++i) {
    if (lower == names[i] || lower == names[i].substr(0, 3)) return static_cast<int>(i);
  }
  return -1;
}

int days_in(int year, int month) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

std::optional<DateRange> range(int year) {
  if (year < 1) return std::nullopt;
  return DateRange{{year, 1, 1}, {year, 12, 31}};
}

std::optional<DateRange> range(int year, int month) {
  if (year < 1 || month < 1 || month > 12) return std::nullopt;
  return DateRange{{year, month, 1}, {year, month, days_in(year, month)}};
}

std::optional<DateRange> range(int year, int month, int day) {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > days_in(year, month)) return std::nullopt;
  return DateRange{{year, month, day}, {year, month, day}};
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// 2024, 2024-05, 2024-05-13.
std::optional<DateRange> from_digits(std::string_view text) {
  const char separator = text.find('/') == std::string_view::npos ? '-' : '/';
  std::array<std::string_view, 3> parts;
  std::size_t count = 0;
  while (true) {
    if (count == parts.size()) return std::nullopt;
    const std::size_t end = text.find(separator);
    parts[count++] = text.substr(0, end);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  const int year = number(parts[0], 4, 4);
  if (count == 1) return range(year);
  const int month = number(parts[1], 2, 2);
  return count == 2 ? range(year, month) : range(year, month, number(parts[2], 2, 2));
}

int day_number(std::string_view word) {
  for (const std::string_view ending : {".", "st", "nd", "rd", "th"}) {
    if (word.ends_with(ending)) return number(word.substr(0, word.size() - ending.size()), 1, 2);
  }
  return number(word, 1, 2);
}

/// May 2024, 13 May 2024, May 13 2024.
std::optional<DateRange> from_words(const std::vector<std::string_view>& words) {
  if (words.size() == 2) return range(number(words[1], 4, 4), named(words[0], kMonths) + 1);
  if (words.size() != 3) return std::nullopt;
  const bool month_first = named(words[0], kMonths) >= 0;
  return range(number(words[2], 4, 4), named(words[month_first ? 0 : 1], kMonths) + 1,
               day_number(words[month_first ? 1 : 0]));
}

/// Whether `rest` is what may stand behind the day: "T12:00:00Z", " 14:05".
bool is_time(std::string_view rest) {
  return rest.size() >= 6 && (rest[0] == 'T' || rest[0] == ' ') && is_digit(rest[1]) && is_digit(rest[2]) &&
         rest[3] == ':' && is_digit(rest[4]) && is_digit(rest[5]);
}

}  // namespace

std::string day_text(Day day) {
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

Day years_later(Day day, unsigned years) {
  constexpr unsigned kMostYears = 100'000;  // keeps the sum in an int
  const int year = day.year + static_cast<int>(std::min(years, kMostYears));
  return {year, day.month, std::min(day.day, days_in(year, day.month))};
}

std::optional<DateRange> date_range(std::string_view text) {
  constexpr std::size_t kLongest = 64;  // longer ones are prose
  if (text.size() > kLongest) return std::nullopt;
  constexpr std::size_t kDayLength = 10;
  if (text.size() > kDayLength && is_time(text.substr(kDayLength))) text = text.substr(0, kDayLength);
  std::vector<std::string_view> words = split(text, " ,\t\n");
  if (words.size() > 1 && named(words.front(), kWeekdays) >= 0) words.erase(words.begin());
  return words.size() == 1 ? from_digits(words.front()) : from_words(words);
}

}  // namespace stancemap
