#pragma once
// Numbers with a noun.

#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace stancemap {

/// "1 claim", "0 claims", "5 claims": of a noun that takes an "s".
inline std::string count_words(std::uint64_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace stancemap
