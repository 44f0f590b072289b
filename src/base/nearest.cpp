#include "base/nearest.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace stancemap {
namespace {

constexpr std::size_t kLongestName = 200;

// Optimal string alignment distance, given up (limit + 1) once it must exceed `limit`.
std::size_t bounded_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if ((a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > limit) return limit + 1;
  std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + cost});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) now[j] = std::min(now[j], before_last[j - 2] + 1);
      least = std::min(least, now[j]);
    }
    if (least > limit) return limit + 1;
    before_last.swap(last);
    last.swap(now);
  }
  return last[b.size()];
}

}  // namespace

std::optional<std::string_view> nearest_name(std::string_view name, std::span<const std::string_view> candidates) {
  constexpr std::size_t kMostCandidates = 100'000;
  std::optional<std::string_view> best;
  if (name.size() > kLongestName) return best;
  std::size_t best_distance = kLongestName;
  for (const std::string_view candidate : candidates.first(std::min(candidates.size(), kMostCandidates))) {
    const std::size_t allowed = std::max(name.size(), candidate.size()) / 3;
    const std::size_t limit = std::min(allowed, best_distance - 1);
    if (allowed == 0 || best_distance == 0) continue;
    const std::size_t distance = bounded_distance(name, candidate, limit);
    if (distance > limit) continue;
    best = candidate;
    best_distance = distance;
    if (distance == 0) break;
  }
  return best;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  return std::max(a.size(), b.size()) > kLongestName ? limit + 1 : bounded_distance(a, b, limit);
}

}  // namespace stancemap
