#include "formats/bibtex/person_names.h"

#include <cstddef>

#include "base/ascii.h"
#include "formats/source_list.h"

namespace stancemap::bibtex {
namespace {

// Whether ` and ` begins at the blank at `at`.
bool is_and(std::string_view list, std::size_t at) {
  return at + 4 < list.size() && is_ascii_blank(list[at]) && (list[at + 1] | 0x20) == 'a' &&
         (list[at + 2] | 0x20) == 'n' && (list[at + 3] | 0x20) == 'd' && is_ascii_blank(list[at + 4]);
}

// Calls `split(i)` for each byte outside of braces; it gives the bytes to go on by.
template <class Split>
void each_outside_braces(std::string_view text, Split split) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\\') {
      i += 2;
      continue;
    }
    if (text[i] == '{') ++depth;
    if (text[i] == '}' && depth > 0) --depth;
    i += depth == 0 ? split(i) : 1;
  }
}

}  // namespace

std::vector<std::string_view> split_names(std::string_view list) {
  std::vector<std::string_view> names;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    if (const std::string_view name = trimmed(list.substr(begin, end - begin)); !name.empty()) names.push_back(name);
  };
  each_outside_braces(list, [&](std::size_t i) -> std::size_t {
    if (!is_and(list, i)) return 1;
    add(i);
    begin = i + 4;  // at the blank behind it, so that `and and` is seen
    return 4;
  });
  add(list.size());
  return names;
}

std::vector<std::string_view> name_parts(std::string_view name) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  each_outside_braces(name, [&](std::size_t i) -> std::size_t {
    if (name[i] != ',') return 1;
    parts.push_back(trimmed(name.substr(begin, i - begin)));
    begin = i + 1;
    return 1;
  });
  parts.push_back(trimmed(name.substr(begin)));
  if (parts.size() == 2) return {parts[1], parts[0]};
  if (parts.size() == 3) return {parts[2], parts[0], parts[1]};
  return {trimmed(name)};
}

}  // namespace stancemap::bibtex
