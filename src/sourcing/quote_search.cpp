#include "sourcing/quote_search.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "base/utf8.h"

namespace stancemap {
namespace {

constexpr std::size_t kPlacesByMemmem = 32;
constexpr std::size_t kLongNeedle = 256;  // from here on memmem prepares itself at length for each call

constexpr std::array<std::pair<char32_t, char32_t>, 14> kUnspaced{{{0x0E00, 0x0EFF},
                                                                   {0x1000, 0x109F},
                                                                   {0x1780, 0x17FF},
                                                                   {0x19E0, 0x19FF},
                                                                   {0x2E80, 0x2FDF},
                                                                   {0x3005, 0x3007},
                                                                   {0x3021, 0x3029},
                                                                   {0x3031, 0x30FF},
                                                                   {0x31F0, 0x31FF},
                                                                   {0x3400, 0x4DBF},
                                                                   {0x4E00, 0x9FFF},
                                                                   {0xA9E0, 0xAA7F},
                                                                   {0xF900, 0xFAFF},
                                                                   {0x20000, 0x3FFFF}}};

}  // namespace

std::optional<std::size_t> QuoteSearch::next() {
  if (!fallback_.empty()) return next_by_automaton();
  if (found_ > 0 && (needle_.size() > kLongNeedle || found_ >= kPlacesByMemmem)) {
    make_automaton();
    return next_by_automaton();
  }
  if (at_ > text_.size()) return std::nullopt;
  const void* place = ::memmem(text_.data() + at_, text_.size() - at_, needle_.data(), needle_.size());
  if (place == nullptr) {
    at_ = text_.size() + 1;
    return std::nullopt;
  }
  const auto begin = static_cast<std::size_t>(static_cast<const char*>(place) - text_.data());
  at_ = begin + 1;
  ++found_;
  return begin;
}

// As if the last place had been found by the automaton.
void QuoteSearch::make_automaton() {
  fallback_.assign(needle_.size() + 1, 0);
  std::uint32_t border = 0;
  for (std::size_t i = 1; i < needle_.size(); ++i) {
    while (border > 0 && needle_[i] != needle_[border]) border = fallback_[border];
    if (needle_[i] == needle_[border]) ++border;
    fallback_[i + 1] = border;
  }
  at_ = std::min(at_ - 1 + needle_.size(), text_.size());
  matched_ = fallback_[needle_.size()];
}

std::optional<std::size_t> QuoteSearch::next_by_automaton() {
  while (at_ < text_.size()) {
    const char c = text_[at_++];
    while (matched_ > 0 && c != needle_[matched_]) matched_ = fallback_[matched_];
    if (c == needle_[matched_]) ++matched_;
    if (matched_ < needle_.size()) continue;
    matched_ = fallback_[matched_];
    return at_ - needle_.size();
  }
  return std::nullopt;
}

bool is_unspaced(char32_t c) {
  return std::any_of(kUnspaced.begin(), kUnspaced.end(),
                     [&](const auto& range) { return c >= range.first && c <= range.second; });
}

char32_t code_point_before(std::string_view text, std::size_t offset) {
  std::size_t at = offset - 1;
  for (int i = 0; i < 3 && at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; ++i) --at;
  return next_code_point(text, at);
}

bool is_inside_word(std::string_view text, std::size_t offset) {
  if (offset == 0 || offset >= text.size()) return false;
  const char32_t before = code_point_before(text, offset);
  const char32_t after = next_code_point(text, offset);
  return is_letter_or_digit(before) && is_letter_or_digit(after) && !is_unspaced(before) && !is_unspaced(after);
}

}  // namespace stancemap
