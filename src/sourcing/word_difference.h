#pragma once
// Whether two passages have the same words, but for words dropped or added, split or joined, and slips in long words.

#include <string>
#include <string_view>

namespace stancemap {

struct WordDifference {
  /// No word became another one. In each stretch where the words differ, one side is empty, or both sides, joined,
  /// begin with the same letter and differ by at most one letter in eight of the shorter (so words of less than eight
  /// letters are equal). Numbers are equal.
  bool same_words = true;
  /// "without `really`, with `very`, `colour` for `color`": of `b` against `a`; at most three. Where words are at odds,
  /// only those. Empty when the words are equal.
  std::string text;
};

/// Both are folded. Compares by a longest common subsequence of words: time and memory are the product of the numbers
/// of words, and more than 4 million are taken for different.
WordDifference word_difference(std::string_view a, std::string_view b);

/// The edit distance (Levenshtein 1966) in code points where it is at most `limit`, else limit + 1; in a band of that
/// width.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit);

}  // namespace stancemap
