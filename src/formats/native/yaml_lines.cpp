#include "formats/native/yaml_lines.h"

#include <algorithm>

namespace stancemap::native {
namespace {

bool is_marker(std::string_view text, std::size_t line) {
  const std::string_view start = text.substr(line, 3);
  if (start != "---" && start != "...") return false;
  return line + 3 >= text.size() || std::string_view(" \t\r\n").find(text[line + 3]) != std::string_view::npos;
}

std::size_t first_not_blank(std::string_view text, std::size_t line) {
  return std::min(text.find_first_not_of(" \t", line), text.size());
}

bool is_quote(char c) {
  return c == '"' || c == '\'';
}

// The end of a quoted text that starts at `begin`.
std::size_t quote_end(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t i = begin + 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      return i + 1;
    }
  }
  return text.size();
}

}  // namespace

std::size_t line_begin(std::string_view text, std::size_t offset) {
  if (offset == 0) return 0;
  const std::size_t before = text.find_last_of("\r\n", offset - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t line_end(std::string_view text, std::size_t offset) {
  return std::min(text.find_first_of("\r\n", offset), text.size());
}

std::size_t next_line(std::string_view text, std::size_t offset) {
  const std::size_t end = line_end(text, offset);
  if (end >= text.size()) return text.size();
  return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
}

int indent_of_line(std::string_view text, std::size_t line) {
  if (line >= text.size() || is_marker(text, line)) return kOutside;
  int indent = 0;
  for (std::size_t i = line; i < text.size() && (text[i] == ' ' || text[i] == '\t'); ++i) {
    indent = text[i] == ' ' ? indent + 1 : (indent / 8 + 1) * 8;
  }
  return indent;
}

bool is_indented_by_tab(std::string_view text, std::size_t line) {
  return text.substr(line, first_not_blank(text, line) - line).find('\t') != std::string_view::npos;
}

bool is_blank_or_comment(std::string_view text, std::size_t line) {
  const std::size_t first = first_not_blank(text, line);
  return first >= text.size() || text[first] == '\n' || text[first] == '\r' || text[first] == '#';
}

std::size_t next_line_within(std::string_view text, std::size_t line, int indent) {
  for (line = next_line(text, line); line < text.size(); line = next_line(text, line)) {
    if (is_blank_or_comment(text, line) || indent_of_line(text, line) > indent) continue;
    const char first = text[first_not_blank(text, line)];
    if (first != ']' && first != '}') return line;
  }
  return text.size();
}

std::vector<std::size_t> blank_deep_brackets(std::string& text, std::size_t begin, std::size_t limit,
                                             std::size_t levels) {
  std::vector<std::size_t> places;
  std::size_t depth = 0;
  bool at_start = true;  // of a value, where a quote opens a quoted text
  for (std::size_t i = begin; i < limit; ++i) {
    const char c = text[i];
    const bool deep_before = depth > levels;
    std::size_t end = i + 1;
    if (c == '[' || c == '{') {
      ++depth;
    } else if (c == ']' || c == '}') {
      --depth;
    } else if (is_quote(c) && at_start) {
      end = std::min(quote_end(text, i), limit);
    } else if (c == '#' && (text[i - 1] == ' ' || text[i - 1] == '\t' || text[i - 1] == '\n')) {
      end = line_end(text, i);
    }
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!blank) at_start = c == '[' || c == '{' || c == ',' || c == ':';
    if (depth > levels && !deep_before) {
      places.push_back(i);
      text[i] = '~';
    } else if (deep_before) {
      std::replace_if(
          text.begin() + static_cast<std::ptrdiff_t>(i), text.begin() + static_cast<std::ptrdiff_t>(end),
          [](char byte) { return byte != '\n' && byte != '\r'; }, ' ');
    }
    if (depth == 0) break;
    i = end - 1;
  }
  return places;
}

}  // namespace stancemap::native
