#include "formats/native/formatter_scalar.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/utf8.h"

namespace stancemap::native {
namespace {

bool is_noncharacter(char32_t c) {
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/// Marks and overrides of the bidirectional algorithm: they make a line look different from what it says.
bool reorders_text(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Control characters, line breaks other than LF, the BOM, and what no reader has to accept.
bool needs_escape(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || reorders_text(c) ||
         is_noncharacter(c);
}

/// One of the words that some YAML reader takes for null, true or false, in any mix of cases.
bool is_reserved_word(std::string_view text) {
  static constexpr std::array<std::string_view, 9> kWords = {"y",   "n",    "yes",  "no",   "on",
                                                             "off", "null", "true", "false"};
  if (text.size() > 5) return false;
  std::string lower;
  for (char c : text) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
}

/// Could be an integer (also octal, hexadecimal, binary, sexagesimal), a float or a date to some reader. Generous:
/// quotes around a text that is no number do no harm.
bool looks_like_number(std::string_view text) {
  return is_digit(text.front()) &&
         text.find_first_not_of("0123456789_.,:+-eExXoOabcdfABCDFTtZz ") == std::string_view::npos;
}

bool starts_like_syntax(char c) {
  return std::string_view("-?:,[]{}#&*!|>'\"%@`=<~+. ").find(c) != std::string_view::npos;
}

bool is_plain_safe(std::string_view text, bool flow) {
  if (text.empty() || starts_like_syntax(text.front()) || text.back() == ' ' || text.back() == ':') return false;
  if (is_reserved_word(text) || looks_like_number(text)) return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
  if (flow && text.find_first_of(",[]{}:?") != std::string_view::npos) return false;
  if (first_invalid_utf8(text)) return false;
  for (std::size_t offset = 0; offset < text.size();) {
    if (needs_escape(next_code_point(text, offset))) return false;
  }
  return true;
}

std::string_view short_escape(char32_t c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\b':
      return "\\b";
    case '\t':
      return "\\t";
    case '\n':
      return "\\n";
    case '\f':
      return "\\f";
    case '\r':
      return "\\r";
    default:
      return {};
  }
}

void append_json_escape(std::string& out, char32_t c) {
  const auto value = static_cast<std::uint32_t>(c);
  if (value < 0x10000) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", value);
  } else {
    const std::uint32_t rest = value - 0x10000;
    fmt::format_to(std::back_inserter(out), "\\u{:04x}\\u{:04x}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
  }
}

void append_yaml_escape(std::string& out, char32_t c) {
  if (c < 0x10000) return append_json_escape(out, c);
  fmt::format_to(std::back_inserter(out), "\\U{:08x}", static_cast<std::uint32_t>(c));
}

/// The escapes of the two syntaxes differ only beyond the basic plane.
void append_quoted(std::string& out, std::string_view text, void (*append_escape)(std::string&, char32_t)) {
  out += '"';
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (const std::string_view escape = short_escape(c); !escape.empty()) {
      out += escape;
    } else if (needs_escape(c)) {
      append_escape(out, c);
    } else {
      append_code_point(out, c);
    }
  }
  out += '"';
}

}  // namespace

void append_yaml_scalar(std::string& out, std::string_view text, ScalarPlace place) {
  if (!place.prose && is_plain_safe(text, place.flow)) {
    out += text;
  } else {
    append_quoted(out, text, append_yaml_escape);
  }
}

std::string yaml_scalar(std::string_view text, ScalarPlace place) {
  std::string out;
  append_yaml_scalar(out, text, place);
  return out;
}

void append_json_string(std::string& out, std::string_view text) {
  append_quoted(out, text, append_json_escape);
}

}  // namespace stancemap::native
