#include <string>

#include <fmt/format.h>

#include "base/utf8.h"
#include "diagnostics/escape.h"
#include "reports/table.h"

namespace stancemap {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD: neither format can write what it stands for

/// `text` as UTF-8, with U+FFFD for each character that acts on who shows it: control characters, but not the line
/// break and the tab, and what turns the direction of text or breaks lines unseen.
std::string inert(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (c != '\n' && c != '\t' && acts_on_terminal(c)) {
      out += kReplacement;
    } else {
      append_code_point(out, c);
    }
  }
  return out;
}

/// A line break is kept, and one of Windows becomes a plain one; what else acts on a terminal is written as the
/// text formats write it: people look at tables with `cat` too.
std::string csv_text(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (c == '\r' && i < text.size() && text[i] == '\n') continue;
    if (c == '\n' || c == '\t') {
      append_code_point(out, c);
    } else {
      append_terminal_safe(out, c);
    }
  }
  return out;
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string out;
  for (const char c : inert(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
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

std::string markdown_escaped(std::string_view text) {
  // Brackets, backticks and stars make syntax anywhere; `#1`, `@name` and `$` mean something to some renderers.
  constexpr std::string_view kSyntax = "\\`*_[]#|~$@";
  const std::string valid = inert(text);
  std::string out;
  for (std::size_t i = 0; i < valid.size(); ++i) {
    const char c = valid[i];
    if (c == '\n' || c == '\t') {
      out += ' ';
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == ':' && valid.compare(i + 1, 2, "//") == 0) {
      out += "&#58;";  // no bare `https://…` becomes a link
    } else if (c == '.' && i >= 3 && valid.compare(i - 3, 3, "www") == 0) {
      out += "&#46;";  // nor `www.…`
    } else {
      if (kSyntax.find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  // A line that starts like a list, a quote or a rule is kept as text.
  if (!out.empty() && std::string_view("-=+").find(out[0]) != std::string_view::npos) out.insert(0, 1, '\\');
  return out;
}

std::string csv_field(std::string_view text) {
  std::string field = csv_text(text);
  if (!field.empty() && std::string_view("=+-@\t").find(field[0]) != std::string_view::npos) field.insert(0, 1, '\'');
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string out = "\"";
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

}  // namespace stancemap
