#pragma once
// Sizes that show what grows too fast or too deep.

#include <cstdint>

namespace stancemap::test {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kSanitized = true;
#elif defined(__has_feature)
inline constexpr bool kSanitized = __has_feature(address_sanitizer);
#else
inline constexpr bool kSanitized = false;
#endif

/// A tenth of it where sanitizers make every step slow: what they look for is there in a tenth, too.
constexpr std::uint32_t large(std::uint32_t size) {
  return kSanitized ? size / 10 : size;
}

}  // namespace stancemap::test
