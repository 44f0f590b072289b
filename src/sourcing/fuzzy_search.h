#pragma once
// Places that are nearly a quote: the same words with slips, never other words.
//
// Myers' bit-vector algorithm as edlib has it (Myers 1999; Šošić and Šikić 2017) finds where the quote ends with the
// fewest insertions, deletions and changes of code points, at most one for five of its own. The place is then fitted to
// whole words, counted again and compared word by word (`word_difference.h`): it is near only when no word became
// another one. Where the best places are not near, they are blotted out and the next best are tried, three times.
//
// Code points become bytes: each of the first 254 different ones of the quote has its own, the quote's others share one
// (a place that is found by this is still compared by words), all that the quote does not have are another.
//
// Cost: quote × text / 64. A quote is looked for only from 20 to 10,000 code points, and while the budget lasts.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sourcing/text_parts.h"

namespace stancemap {

inline constexpr std::size_t kShortestNearQuote = 20;
inline constexpr std::size_t kLongestNearQuote = 10'000;
inline constexpr std::size_t kCodePointsPerError = 5;

/// Code points of quotes (rounded up to 64) times bytes of text that may still be looked at for all quotes of a map:
/// 2^39, about a minute; that is 80,000 quotes of a line against 100 kB each. For one quote 2^36.
struct SearchBudget {
  std::uint64_t left = std::uint64_t{1} << 39;
  std::uint64_t for_one = std::uint64_t{1} << 36;
};

struct NearPlace {
  TextRange range;  // bytes of the folded text
  std::size_t errors = 0;
  double score = 0;         // 1 - errors / code points of the quote
  std::string differences;  // of the words, see WordDifference
};

struct NearPlaces {
  std::vector<NearPlace> places;   // all with the same, fewest errors; in order; at most kMostNearPlaces
  std::vector<NearPlace> nearest;  // where there is none: one with other words, if there is one
  bool is_over_budget = false;     // nothing was looked for
};
inline constexpr std::size_t kMostNearPlaces = 10;

/// Looks for `quote` in `range` of `text`; both are folded.
NearPlaces near_places(std::string_view text, TextRange range, std::string_view quote, SearchBudget& budget);

}  // namespace stancemap
