#include "formats/possible_keys.h"

namespace stancemap {
namespace {

constexpr std::string_view kBlanksAndQuotes = " \t\"'";

std::string_view trimmed(std::string_view text, std::string_view what) {
  const auto first = text.find_first_not_of(what);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(what) - first + 1);
}

// A colon ends a key before a blank or a line break, or behind a quote; elsewhere it is a part of a word.
bool ends_key(std::string_view text, std::size_t colon, std::string_view before) {
  if (colon + 1 == text.size() || std::string_view(" \t\r\n").find(text[colon + 1]) != std::string_view::npos)
    return true;
  return before.ends_with('"') || before.ends_with('\'');
}

// Quotes of one kind that are looked for are never looked over again, so all searches together are linear.
void add_quoted(std::string_view text, std::size_t colon, std::unordered_set<std::string_view>& keys) {
  const auto end = text.substr(0, colon).find_last_not_of(" \t");
  if (end == std::string_view::npos || end == 0 || (text[end] != '"' && text[end] != '\'')) return;
  const auto begin = text.rfind(text[end], end - 1);
  if (begin != std::string_view::npos) keys.insert(text.substr(begin + 1, end - begin - 1));
}

}  // namespace

std::unordered_set<std::string_view> possible_keys(std::string_view text) {
  std::unordered_set<std::string_view> keys;
  std::size_t begin = 0;  // of what may be a key: behind the last bracket, comma, line break or key
  for (std::size_t i = text.find_first_of("\n\r{}[],:"); i != std::string_view::npos;
       i = text.find_first_of("\n\r{}[],:", i + 1)) {
    if (text[i] == ':') {
      const std::string_view before = trimmed(text.substr(begin, i - begin), " \t");
      if (!ends_key(text, i, before)) continue;
      const std::string_view key = trimmed(before, kBlanksAndQuotes);
      keys.insert(key);
      keys.insert(key.substr(key.find_last_of(kBlanksAndQuotes) + 1));
      add_quoted(text, i, keys);
    }
    begin = i + 1;
  }
  keys.erase(std::string_view());
  return keys;
}

}  // namespace stancemap
