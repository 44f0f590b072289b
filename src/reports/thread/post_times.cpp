#include "reports/thread/post_times.h"

#include "base/ascii.h"
#include "sourcing/dates.h"

namespace stancemap {
namespace {

/// Reads two digits at `at` and moves behind them; -1 when there are none.
int two_digits(std::string_view text, std::size_t& at) {
  if (at + 2 > text.size() || !is_digit(text[at]) || !is_digit(text[at + 1])) return -1;
  const int value = 10 * (text[at] - '0') + (text[at + 1] - '0');
  at += 2;
  return value;
}

bool skip(std::string_view text, std::size_t& at, char c) {
  if (at >= text.size() || text[at] != c) return false;
  ++at;
  return true;
}

/// "+02:00", "-0530", "Z" or nothing, up to the end of the text; in seconds.
std::optional<std::int64_t> offset_at(std::string_view text, std::size_t at) {
  if (at == text.size() || text.substr(at) == "Z") return 0;
  const bool minus = text[at] == '-';
  if (!minus && text[at] != '+') return std::nullopt;
  ++at;
  const int hours = two_digits(text, at);
  skip(text, at, ':');
  const int minutes = two_digits(text, at);
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59 || at != text.size()) return std::nullopt;
  return (minus ? -1 : 1) * (hours * 3600 + minutes * 60);
}

/// "14:05", "14:05:30.5+02:00", whole.
std::optional<std::int64_t> time_of_day(std::string_view text) {
  std::size_t at = 0;
  const int hours = two_digits(text, at);
  if (hours < 0 || hours > 24 || !skip(text, at, ':')) return std::nullopt;
  const int minutes = two_digits(text, at);
  if (minutes < 0 || minutes > 59) return std::nullopt;
  int seconds = 0;
  if (skip(text, at, ':')) {
    seconds = two_digits(text, at);
    if (seconds < 0 || seconds > 60) return std::nullopt;
    if (skip(text, at, '.')) {
      while (at < text.size() && is_digit(text[at])) ++at;
    }
  }
  const auto offset = offset_at(text, at);
  if (!offset) return std::nullopt;
  return hours * 3600 + minutes * 60 + seconds - *offset;
}

/// Days since 1 March of year 0 (Hinnant, "chrono-compatible low-level date algorithms").
std::int64_t days(const Day& day) {
  const std::int64_t year = day.month <= 2 ? day.year - 1 : day.year;
  const std::int64_t month = (day.month + 9) % 12;
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day.day - 1;
}

}  // namespace

std::optional<PostTime> post_time(std::string_view text) {
  if (const auto alone = time_of_day(text)) return PostTime{*alone, false};
  const std::size_t colon = text.find(':');
  std::int64_t seconds = 0;
  std::string_view date = text;
  if (colon != std::string_view::npos) {
    if (colon < 3 || (text[colon - 3] != 'T' && text[colon - 3] != ' ')) return std::nullopt;
    const auto time = time_of_day(text.substr(colon - 2));
    if (!time) return std::nullopt;
    seconds = *time;
    date = text.substr(0, colon - 3);
  }
  const auto range = date_range(date);
  if (!range || range->first != range->last) return std::nullopt;
  return PostTime{days(range->first) * 86'400 + seconds, true};
}

}  // namespace stancemap
