#include "formats/native/map_writer_entries.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

#include <fmt/format.h>

namespace stancemap::native {
namespace {

/// An integer as people write it, which every reader takes for the same number.
bool is_simple_integer(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return !text.empty() && text.size() <= 15 && std::all_of(text.begin(), text.end(), is_digit) &&
         (text.size() == 1 || text.front() != '0');
}

/// Digits, perhaps with a minus and a decimal point between digits: a number in YAML and in JSON.
bool is_plain_decimal(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (whole.empty() || !std::all_of(whole.begin(), whole.end(), is_digit)) return false;
  if (whole.size() > 1 && whole.front() == '0') return false;
  if (point == std::string_view::npos) return true;
  const std::string_view decimals = text.substr(point + 1);
  return !decimals.empty() && std::all_of(decimals.begin(), decimals.end(), is_digit);
}

}  // namespace

TreeNode Entries::keyed(TreeNode node, std::string_view key) {
  node.key = key;
  node.verbatim_key = is_simple_integer(key);
  return node;
}

TreeNode Entries::scalar_node(std::string_view text, Wording wording) {
  if (wording == Wording::kId && is_simple_integer(text)) {
    return {.type = ValueType::kNumber, .layout = Layout::kPlain, .text = text};
  }
  return {.type = ValueType::kString, .layout = Layout::kQuoted, .prose = wording == Wording::kProse, .text = text};
}

void Entries::plain_number(NodeIndex parent, std::string_view key, std::string_view digits) {
  const TreeNode node{.type = ValueType::kNumber, .layout = Layout::kPlain, .text = tree_.texts.add(digits)};
  tree_.add(parent, keyed(node, key));
}

void Entries::number(NodeIndex parent, std::string_view key, double value) {
  std::string digits = fmt::format("{}", std::isfinite(value) ? value : 0.0);
  // YAML 1.1 takes 1e+30 for a text, and 1.0e+30 for a number.
  const std::size_t exponent = digits.find('e');
  if (exponent != std::string::npos && digits.find('.') == std::string::npos) digits.insert(exponent, ".0");
  plain_number(parent, key, digits);
}

void Entries::number(NodeIndex parent, std::string_view key, double value, std::string_view written) {
  double parsed = 0;
  if (is_plain_decimal(written) &&
      std::from_chars(written.data(), written.data() + written.size(), parsed).ec == std::errc() && parsed == value) {
    return plain_number(parent, key, written);
  }
  number(parent, key, value);
}

void Entries::integer(NodeIndex parent, std::string_view key, std::int64_t value) {
  plain_number(parent, key, fmt::format("{}", value));
}

void Entries::position(NodeIndex parent, std::string_view key, std::uint64_t value) {
  plain_number(parent, key, fmt::format("{}", value));
}

void Entries::list(NodeIndex parent, std::string_view key, std::span<const std::string_view> texts, Wording wording) {
  if (texts.size() == 1) return scalar(parent, key, texts.front(), wording);
  if (texts.empty()) return;
  const NodeIndex all = sequence(parent, key);
  for (const std::string_view text : texts) item(all, text, wording);
}

}  // namespace stancemap::native
