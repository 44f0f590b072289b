#pragma once
// Texts as sets of words, for comparing a million of them: a word is a 32-bit number, no string is kept.
//
// A word is a run of letters and digits, compared without case and by compatibility (NFKC); an apostrophe inside it does not
// end it, and "n't" is the word "not". Scripts that put no spaces between words (Han, kana, Thai, Lao, Khmer, Burmese)
// give their pairs of neighbouring characters instead. Different words get the same number about once in two thousand
// million pairs; the worst that follows is one wrong or missing hint.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace stancemap {

using Word = std::uint32_t;

/// Set in numbers ("2027", "2nd") and in words of negation ("not", "never", "kein", "不"): what two claims that look alike
/// may well differ in.
inline constexpr Word kTellingWord = 0x8000'0000;

/// Sets of words in one store; each is sorted by number and has each word once.
class WordSets {
 public:
  void reserve(std::size_t set_count, std::size_t word_count) {
    offsets_.reserve(set_count + 1);
    words_.reserve(word_count);
  }
  void add(std::string_view text);
  std::size_t size() const { return offsets_.size() - 1; }
  std::span<const Word> operator[](std::size_t i) const {
    return {words_.data() + offsets_[i], words_.data() + offsets_[i + 1]};
  }
  std::span<const Word> all_words() const { return words_; }

 private:
  std::vector<Word> words_;
  std::vector<std::size_t> offsets_{0};
};

}  // namespace stancemap
