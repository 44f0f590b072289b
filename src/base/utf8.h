#pragma once
// UTF-8 as the rest of the program needs it. Every function survives broken input: a bad byte counts as one code point
// (U+FFFD where a value is asked for).

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace stancemap {

/// What some editors write before the text; none of them shows it.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The byte where `text` first stops being UTF-8 (overlong forms, surrogates and values above U+10FFFF count as
/// broken).
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// `text` with each broken byte replaced by U+FFFD.
std::string with_valid_utf8(std::string_view text);

std::size_t code_point_count(std::string_view text);

/// Reads one code point at `offset` and moves `offset` behind it; U+FFFD and one byte on for a broken one.
/// Requires offset < text.size().
char32_t next_code_point(std::string_view text, std::size_t& offset);

void append_code_point(std::string& out, char32_t code_point);

/// Whether words are made of it: letters, marks that combine with them, and digits of any script.
bool is_letter_or_digit(char32_t code_point);

/// Whether a reader may see a new character between two code points that follow each other (extended grapheme clusters
/// of Unicode's UAX #29): not before a mark, nor within an emoji of several parts or a flag. `state` is 0 at the start
/// of a text, then what the last call left.
bool starts_character(char32_t before, char32_t code_point, int& state);

/// NFC; the text itself where it is not UTF-8.
std::string normalized_nfc(std::string_view text);

/// NFKC with case folding, for comparing what people mean (utf8proc's NFKC_Casefold); the text itself where it is not
/// UTF-8.
std::string case_folded(std::string_view text);

}  // namespace stancemap
