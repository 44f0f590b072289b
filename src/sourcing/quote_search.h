#pragma once
// All places of one text in another, overlapping ones too, in linear time.
//
// The first places are found by memmem, which skips most of the text; after some, which means that there are many, by
// the automaton of Knuth, Morris and Pratt (1977), which never looks back.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace stancemap {

class QuoteSearch {
 public:
  /// Both outlive this; `needle` is not empty.
  QuoteSearch(std::string_view text, std::string_view needle) : text_(text), needle_(needle) {}
  /// The byte where the next place begins.
  std::optional<std::size_t> next();

 private:
  std::optional<std::size_t> next_by_automaton();
  void make_automaton();

  std::string_view text_, needle_;
  std::size_t at_ = 0;
  std::size_t found_ = 0;                // places, up to the switch
  std::size_t matched_ = 0;              // bytes of the needle that end at at_
  std::vector<std::uint32_t> fallback_;  // of each prefix, the longest border; filled at the switch
};

/// Whether a quote that begins (ends) at byte `offset` of a folded text begins (ends) inside a word: letters or digits
/// stand on both sides. In scripts that are written without spaces between words no place is inside of one.
bool is_inside_word(std::string_view text, std::size_t offset);

/// The code point that ends at byte `offset` (> 0) of UTF-8.
char32_t code_point_before(std::string_view text, std::size_t offset);

/// Whether the script puts no spaces between words: Han, kana, Thai, Lao, Khmer, Myanmar.
bool is_unspaced(char32_t code_point);

}  // namespace stancemap
