#include "render/plain_ids.h"

#include <fmt/format.h>

namespace stancemap {

std::string PlainIds::id(std::string_view prefix, std::string_view id, std::size_t number) {
  constexpr std::size_t kMost = 60;
  std::string plain = fmt::format("{}_", prefix);
  for (const char c : id.substr(0, kMost)) {
    const bool stays = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (stays || plain.back() != '_') plain += stays ? c : '_';
  }
  if (plain.back() != '_' && taken_.insert(plain).second) return plain;
  // No name of the first kind has two `_` side by side, and none of these has the same number.
  return fmt::format("{}__{}", plain.back() == '_' ? plain.substr(0, plain.size() - 1) : plain, number);
}

}  // namespace stancemap
