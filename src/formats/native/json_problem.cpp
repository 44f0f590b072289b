#include "formats/native/json_problem.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace stancemap::native {

std::size_t skip_json_space(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    const char c = text[offset];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      ++offset;
    } else if (text.substr(offset, 2) == "//") {
      offset = std::min(text.find_first_of("\r\n", offset), text.size());
    } else if (text.substr(offset, 2) == "/*") {
      const std::size_t end = text.find("*/", offset + 2);
      if (end == std::string_view::npos) return offset;
      offset = end + 2;
    } else {
      break;
    }
  }
  return offset;
}

std::size_t skip_json_separators(std::string_view text, std::size_t offset) {
  offset = skip_json_space(text, offset);
  while (offset < text.size() && (text[offset] == ',' || text[offset] == ':'))
    offset = skip_json_space(text, offset + 1);
  return offset;
}

std::size_t json_number_end(std::string_view text, std::size_t begin) {
  return std::min(text.find_first_not_of("+-.0123456789eE", begin), text.size());
}

Finding json_problem(const DocumentText& text, std::span<const OpenCollection> open, std::size_t after,
                     std::size_t read) {
  (void)open;
  (void)read;
  const std::size_t at = skip_json_space(text.text(), after);
  return {.rule = "json-syntax",
          .severity = Severity::kError,
          .span = text.span(at, at + 1),
          .message = "not JSON here",
          .help = {},
          .related = {},
          .subject = "not JSON here",
          .file = {}};
}

}  // namespace stancemap::native
