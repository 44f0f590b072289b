#include "diagnostics/escape.h"

#include <cstddef>
#include <iterator>

#include <fmt/format.h>

#include "base/utf8.h"
#include "diagnostics/writer.h"

namespace stancemap {
namespace {

bool is_plain_ascii(char c) {
  return c >= 0x20 && c < 0x7F;
}

// Most text is plain ASCII, which is copied in runs; `append_other` gets each other code point.
template <class IsPlain, class AppendOther>
void append_escaped(std::string& out, std::string_view text, IsPlain is_plain, AppendOther append_other) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_plain(text[end])) ++end;
    out.append(text, i, end - i);
    i = end;
    if (i < text.size()) append_other(next_code_point(text, i));
  }
}

}  // namespace

bool acts_on_terminal(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void append_terminal_safe(std::string& out, char32_t code_point) {
  if (acts_on_terminal(code_point)) {
    fmt::format_to(std::back_inserter(out), "\\u{{{:x}}}", static_cast<unsigned>(code_point));
  } else {
    append_code_point(out, code_point);
  }
}

std::string terminal_safe(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_escaped(out, text, is_plain_ascii, [&](char32_t c) { append_terminal_safe(out, c); });
  return out;
}

void append_json_string(std::string& out, std::string_view text) {
  const auto is_plain = [](char c) { return is_plain_ascii(c) && c != '"' && c != '\\'; };
  out.push_back('"');
  append_escaped(out, text, is_plain, [&](char32_t c) {
    if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(static_cast<char>(c));
    } else if (c == '\n') {
      out += "\\n";
    } else if (acts_on_terminal(c)) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    } else {
      append_code_point(out, c);
    }
  });
  out.push_back('"');
}

}  // namespace stancemap
