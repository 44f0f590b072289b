#include "reports/grading/points.h"

#include <fmt/format.h>

namespace stancemap::grading {

std::optional<Points> points_from_text(std::string_view text) {
  const std::string_view whole = text.substr(0, text.find('.'));
  const std::string_view part = whole.size() == text.size() ? "" : text.substr(whole.size() + 1);
  const bool dangling = whole.size() != text.size() && part.empty();
  if (whole.empty() || whole.size() > 6 || part.size() > 2 || dangling) return std::nullopt;
  Points points = 0;
  for (const char c : whole) {
    if (c < '0' || c > '9') return std::nullopt;
    points = 10 * points + (c - '0');
  }
  for (std::size_t i = 0; i < 2; ++i) {
    const char c = i < part.size() ? part[i] : '0';
    if (c < '0' || c > '9') return std::nullopt;
    points = 10 * points + (c - '0');
  }
  return points <= kMostPoints ? std::optional(points) : std::nullopt;
}

std::string points_text(Points points) {
  std::string text = fmt::format("{}.{:02}", points / kOnePoint, points % kOnePoint);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string points_words(Points points) {
  return fmt::format("{} {}", points_text(points), points == kOnePoint ? "point" : "points");
}

}  // namespace stancemap::grading
