#include "sourcing/windows_1252.h"

#include <array>

#include "base/utf8.h"

namespace stancemap {
namespace {

// Bytes 0x80 to 0x9F; all others are the code point of their own number.
constexpr std::array<char32_t, 32> kUpper{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                          0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                          0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                          0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

}  // namespace

std::string utf8_of_windows_1252(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      out.push_back(c);
    } else {
      append_code_point(out, byte < 0xA0 ? kUpper[byte - 0x80U] : char32_t{byte});
    }
  }
  return out;
}

}  // namespace stancemap
