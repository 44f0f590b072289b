#include <algorithm>
#include <array>

#include "diagnostics/finding.h"

namespace stancemap {
namespace {

constexpr std::array<std::string_view, 4> kNames{"off", "info", "warning", "error"};

}  // namespace

std::string_view severity_name(Severity severity) { return kNames[static_cast<std::size_t>(severity)]; }

std::optional<Severity> severity_from_name(std::string_view name) {
  const auto it = std::find(kNames.begin(), kNames.end(), name);
  if (it == kNames.end()) return std::nullopt;
  return static_cast<Severity>(it - kNames.begin());
}

}  // namespace stancemap
