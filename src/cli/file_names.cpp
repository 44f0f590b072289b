#include "cli/file_names.h"

#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "base/utf8.h"

namespace stancemap::cli {
namespace {

constexpr std::size_t kLongestName = 72;  // and some for a number

std::string harmless(std::string_view id) {
  const std::string text = normalized_nfc(id);
  std::string part;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const bool stays = is_letter_or_digit(c) || c == U'-' || c == U'_' || c == U'.';
    const std::string_view piece = stays ? std::string_view(text).substr(begin, at - begin) : "-";
    if (part.size() + piece.size() > kLongestName) break;
    part += piece;
  }
  return part.empty() ? "unnamed" : part;
}

}  // namespace

std::vector<std::string> file_name_parts(std::span<const std::string_view> ids) {
  std::vector<std::string> parts;
  std::unordered_set<std::string> taken;
  std::unordered_map<std::string, std::size_t> last_number;
  for (const std::string_view id : ids) {
    const std::string part = harmless(id);
    std::size_t& number = last_number.try_emplace(case_folded(part), 1).first->second;
    std::string name = part;
    while (!taken.insert(case_folded(name)).second) name = fmt::format("{}-{}", part, ++number);
    parts.push_back(std::move(name));
  }
  return parts;
}

}  // namespace stancemap::cli
