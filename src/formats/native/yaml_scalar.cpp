#include "formats/native/yaml_scalar.h"

#include <algorithm>

#include "base/ascii.h"

namespace stancemap::native {
namespace {

bool is_octal(char c) {
  return c >= '0' && c <= '7';
}
bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// `word`, `Word` or `WORD`.
bool is_word(std::string_view text, std::string_view lower, std::string_view title, std::string_view upper) {
  return text == lower || text == title || text == upper;
}

std::string_view without_digits(std::string_view text) {
  text.remove_prefix(static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin()));
  return text;
}

// [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?, which includes integers
bool is_decimal(std::string_view text) {
  std::string_view rest = without_digits(text);
  bool digits = rest.size() < text.size();
  if (rest.starts_with('.')) {
    rest.remove_prefix(1);
    const std::string_view fraction = without_digits(rest);
    digits = digits || fraction.size() < rest.size();
    rest = fraction;
  }
  if (!digits) return false;
  if (rest.empty()) return true;
  if (rest.front() != 'e' && rest.front() != 'E') return false;
  rest.remove_prefix(1);
  if (rest.starts_with('+') || rest.starts_with('-')) rest.remove_prefix(1);
  return !rest.empty() && without_digits(rest).empty();
}

bool is_number(std::string_view text) {
  if (text.starts_with("0o")) return text.size() > 2 && std::all_of(text.begin() + 2, text.end(), is_octal);
  if (text.starts_with("0x")) return text.size() > 2 && std::all_of(text.begin() + 2, text.end(), is_hex);
  if (is_word(text, ".nan", ".NaN", ".NAN")) return true;
  if (text.front() == '+' || text.front() == '-') text.remove_prefix(1);
  return is_word(text, ".inf", ".Inf", ".INF") || is_decimal(text);
}

}  // namespace

ValueType core_schema_type(std::string_view plain) {
  if (plain.empty()) return ValueType::kNull;
  switch (plain.front()) {
    case '~':
      return plain.size() == 1 ? ValueType::kNull : ValueType::kString;
    case 'n':
    case 'N':
      return is_word(plain, "null", "Null", "NULL") ? ValueType::kNull : ValueType::kString;
    case 't':
    case 'T':
      return is_word(plain, "true", "True", "TRUE") ? ValueType::kBool : ValueType::kString;
    case 'f':
    case 'F':
      return is_word(plain, "false", "False", "FALSE") ? ValueType::kBool : ValueType::kString;
    default:
      break;
  }
  const char c = plain.front();
  const bool may_be_number = is_digit(c) || c == '.' || c == '+' || c == '-';
  return may_be_number && is_number(plain) ? ValueType::kNumber : ValueType::kString;
}

}  // namespace stancemap::native
