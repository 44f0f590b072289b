#pragma once
// Unicode's normalisation form C (UAX #15) of texts of any size and any content, piece by piece in linear time.
//
// A piece ("segment") is a code point with what may combine with it. Bounded as in UAX #15's Stream-Safe Text Format: a
// heap of more than 32 combining marks, which no language writes, is normalised in pieces of 32, because putting marks
// in order takes time that is quadratic in their number.

#include <cstddef>
#include <string>
#include <string_view>

namespace stancemap {

struct NfcSegment {
  std::size_t end = 0;  // the byte behind it
  bool stable = false;  // known to be in form C as it stands
};

/// The segment that begins at `offset` (< text.size()); `text` is UTF-8. Before every ASCII character a segment ends.
NfcSegment nfc_segment(std::string_view text, std::size_t offset);

/// Appends the form C of one segment.
void append_nfc(std::string_view segment, std::string& out);

/// The form C of a whole text.
std::string nfc(std::string_view text);

}  // namespace stancemap
