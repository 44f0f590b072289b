#include "sourcing/nfc.h"

#include <array>

#include <utf8proc.h>

#include "base/utf8.h"

namespace stancemap {
namespace {

constexpr std::size_t kMostMarks = 32;
constexpr char32_t kFirstUnstable =
    0x300;  // below it everything is in form C (DerivedNormalizationProps, NFC_Quick_Check)

// Whether a segment ends before the code point: it is no mark and no second half of a composition. All of these that
// are not marks by category are vowels and final consonants of Hangul, and vowel signs of Kirat Rai.
bool begins_segment(char32_t c) {
  if (c < kFirstUnstable) return true;
  if ((c >= 0x1160 && c <= 0x11FF) || (c >= 0x16D63 && c <= 0x16D6A)) return false;
  const utf8proc_property_t* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
  return property->combining_class == 0 && property->category != UTF8PROC_CATEGORY_MN &&
         property->category != UTF8PROC_CATEGORY_MC && property->category != UTF8PROC_CATEGORY_ME;
}

bool is_stable_alone(char32_t c) {
  if (c < kFirstUnstable) return true;
  const utf8proc_property_t* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
  return property->decomp_seqindex == UINT16_MAX || property->decomp_type != 0;
}

}  // namespace

NfcSegment nfc_segment(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  const char32_t first = next_code_point(text, end);
  std::size_t marks = 0;
  while (end < text.size() && marks < kMostMarks) {
    if (static_cast<unsigned char>(text[end]) < 0x80) break;
    std::size_t next = end;
    if (begins_segment(next_code_point(text, next))) break;
    end = next;
    ++marks;
  }
  return {end, marks == 0 && is_stable_alone(first)};
}

void append_nfc(std::string_view segment, std::string& out) {
  constexpr auto kOptions = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  std::array<utf8proc_int32_t, 8 * (kMostMarks + 2)> points{};
  const utf8proc_ssize_t count = utf8proc_decompose(reinterpret_cast<const utf8proc_uint8_t*>(segment.data()),
                                                    static_cast<utf8proc_ssize_t>(segment.size()), points.data(),
                                                    static_cast<utf8proc_ssize_t>(points.size()), kOptions);
  if (count < 0 || count > static_cast<utf8proc_ssize_t>(points.size())) {
    out += segment;
    return;
  }
  const utf8proc_ssize_t composed = utf8proc_normalize_utf32(points.data(), count, kOptions);
  for (utf8proc_ssize_t i = 0; i < composed; ++i) {
    append_code_point(out, static_cast<char32_t>(points[static_cast<std::size_t>(i)]));
  }
}

std::string nfc(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const NfcSegment segment = nfc_segment(text, at);
    const std::string_view bytes = text.substr(at, segment.end - at);
    if (segment.stable) {
      out += bytes;
    } else {
      append_nfc(bytes, out);
    }
    at = segment.end;
  }
  return out;
}

}  // namespace stancemap
