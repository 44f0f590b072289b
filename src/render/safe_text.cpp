#include "render/safe_text.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/utf8.h"

namespace stancemap {
namespace {

bool is_space(char32_t c) {
  return c == U' ' || (c >= 0x9 && c <= 0xD) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Embeddings, overrides and isolates would run on into what stands behind the text; ZWSP and the soft hyphen show
// nothing.
bool is_dropped(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0xAD || c == 0x200B;
}

bool is_unfit(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

struct NameRange {
  char32_t first, last;
};

// NameChar of XML 1.0 without the colon.
constexpr std::array<NameRange, 17> kNameChars{{{'-', '-'},
                                                {'.', '.'},
                                                {'0', '9'},
                                                {'A', 'Z'},
                                                {'_', '_'},
                                                {'a', 'z'},
                                                {0xC0, 0xD6},
                                                {0xD8, 0xF6},
                                                {0xF8, 0x37D},
                                                {0x37F, 0x1FFF},
                                                {0x203F, 0x2040},
                                                {0x2070, 0x218F},
                                                {0x2C00, 0x2FEF},
                                                {0x3001, 0xD7FF},
                                                {0xF900, 0xFDCF},
                                                {0xFDF0, 0xFFFC},
                                                {0x10000, 0xEFFFF}}};

bool is_name_char(char32_t c) {
  return std::any_of(kNameChars.begin(), kNameChars.end(), [c](NameRange r) { return c >= r.first && c <= r.last; });
}

}  // namespace

std::string plain_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t offset = 0; offset < text.size();) {
    if (text[offset] > ' ' && text[offset] <= '~') {  // nearly all of it
      if (space && !out.empty()) out += ' ';
      space = false;
      out += text[offset++];
      continue;
    }
    const char32_t c = next_code_point(text, offset);
    if (is_space(c)) {
      space = true;
      continue;
    }
    if (is_dropped(c)) continue;
    if (space && !out.empty()) out += ' ';
    space = false;
    append_code_point(out, is_unfit(c) ? U'\uFFFD' : c);
  }
  return out;
}

std::string escaped_markup(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&#38;";
        break;
      case '<':
        out += "&#60;";
        break;
      case '>':
        out += "&#62;";
        break;
      case '"':
        out += "&#34;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string markup_text(std::string_view text) {
  return escaped_markup(plain_text(text));
}

std::string dot_escaped(std::string_view text) {
  if (text.find('\\') == text.npos) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (const char c : text) out.append(c == '\\' ? 2 : 1, c);
  return out;
}

std::string dot_link(std::string_view link) {
  std::string out;
  for (const char c : dot_escaped(link)) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<' || c == '>' || c == '"') {
      out += fmt::format("%{:02X}", static_cast<int>(c));
    } else {
      out += c;
    }
  }
  return out;
}

std::string dot_name(std::string_view text) {
  std::string out;
  for (const char c : plain_text(text)) c == '\\' ? out += "\u29F5" : out += c;
  return out;
}

std::string safe_link(std::string_view url) {
  const auto begins_with = [url](std::string_view scheme) {
    return url.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), url.begin(), [](char a, char b) {
             return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
           });
  };
  if (!begins_with("http://") && !begins_with("https://") && !begins_with("mailto:")) return {};
  const bool printable =
      std::all_of(url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7F; });
  return printable && plain_text(url) == url ? std::string(url) : std::string();
}

std::string UniqueIds::id(std::string_view wanted) {
  std::string out;
  const std::string plain = plain_text(wanted);
  for (std::size_t offset = 0; offset < plain.size();) {
    const char32_t c = next_code_point(plain, offset);
    append_code_point(out, is_name_char(c) ? c : U'_');
  }
  return name(out);
}

std::string UniqueIds::name(std::string_view wanted) {
  std::string name(wanted);
  if (taken_.try_emplace(name, 1).second) return name;
  std::string other;
  do {
    other = name + '-' + std::to_string(++taken_[name]);
  } while (!taken_.try_emplace(other, 1).second);
  return other;
}

}  // namespace stancemap
