#include "render/svg_number.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace stancemap {

void add_svg_number(std::string& text, double value) {
  const long long hundredths = std::llround(value * 100);
  const long long whole = std::llabs(hundredths) / 100, rest = std::llabs(hundredths) % 100;
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), whole).ptr;
  if (hundredths < 0) text += '-';
  text.append(digits.data(), end);
  if (rest == 0) return;
  text += '.';
  text += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
}

std::string svg_number(double value) {
  std::string text;
  add_svg_number(text, value);
  return text;
}

}  // namespace stancemap
