#include "sourcing/fuzzy_search.h"

#include <algorithm>
#include <array>
#include <climits>
#include <utility>

#include <edlib.h>

#include "base/utf8.h"
#include "sourcing/quote_search.h"
#include "sourcing/word_difference.h"

namespace stancemap {
namespace {

constexpr std::size_t kRounds = 3;
constexpr std::size_t kMostFitted = 20;       // places of a round that are looked at closely
constexpr std::size_t kChunk = 128U << 10;    // bytes of text that are searched at once
constexpr std::size_t kBoundariesAround = 3;  // ends of words to try before and behind the place
constexpr std::size_t kOwnCodes = 254;
constexpr char kShared = static_cast<char>(255);
constexpr char kOther = 0;

/// Code points as bytes, as one quote needs it.
class Alphabet {
 public:
  explicit Alphabet(std::string_view quote) {
    ascii_.fill(kOther);
    std::size_t codes = 0;
    for (std::size_t at = 0; at < quote.size();) {
      const char32_t c = next_code_point(quote, at);
      if (code(c) != kOther) continue;
      const char own = codes < kOwnCodes ? static_cast<char>(++codes) : kShared;
      if (c < 128) {
        ascii_[c] = own;
      } else {
        others_.insert(std::lower_bound(others_.begin(), others_.end(), std::pair(c, '\0')), {c, own});
      }
    }
  }

  std::string coded(std::string_view text) const {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte < 128) {
        out.push_back(ascii_[byte]);
        ++at;
      } else {
        out.push_back(code(next_code_point(text, at)));
      }
    }
    return out;
  }

 private:
  char code(char32_t c) const {
    if (c < 128) return ascii_[c];
    const auto it = std::lower_bound(others_.begin(), others_.end(), std::pair(c, '\0'));
    return it != others_.end() && it->first == c ? it->second : kOther;
  }

  std::array<char, 128> ascii_{};
  std::vector<std::pair<char32_t, char>> others_;
};

/// edlib's answer, freed at the end.
class Alignment {
 public:
  Alignment(std::string_view query, std::string_view target, std::size_t limit, EdlibAlignMode mode)
      : result_(edlibAlign(query.data(), static_cast<int>(query.size()), target.data(), static_cast<int>(target.size()),
                           edlibNewAlignConfig(static_cast<int>(limit), mode, EDLIB_TASK_DISTANCE, nullptr, 0))) {}
  ~Alignment() { edlibFreeAlignResult(result_); }
  Alignment(const Alignment&) = delete;
  Alignment& operator=(const Alignment&) = delete;

  bool found() const { return result_.status == EDLIB_STATUS_OK && result_.editDistance >= 0; }
  std::size_t distance() const { return static_cast<std::size_t>(result_.editDistance); }
  std::size_t count() const { return static_cast<std::size_t>(result_.numLocations); }
  /// The number of code points of the target up to the end of the place.
  std::size_t end(std::size_t i) const { return static_cast<std::size_t>(result_.endLocations[i]) + 1; }

 private:
  EdlibAlignResult result_;
};

bool is_boundary(std::string_view text, std::size_t at) {
  return at == 0 || at >= text.size() ||
         ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && !is_inside_word(text, at));
}

// The byte `count` code points behind `from`.
std::size_t forward(std::string_view text, std::size_t from, std::size_t count) {
  for (; count > 0 && from < text.size(); --count) (void)next_code_point(text, from);
  return from;
}

std::size_t backward(std::string_view text, std::size_t from, std::size_t count) {
  for (; count > 0 && from > 0; --count) {
    do --from;
    while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80);
  }
  return from;
}

class NearSearch {
 public:
  NearSearch(std::string_view text, TextRange range, std::string_view quote)
      : text_(text),
        range_(range),
        quote_(quote),
        alphabet_(quote),
        coded_(alphabet_.coded(quote)),
        reversed_(coded_.rbegin(), coded_.rend()),
        limit_(coded_.size() / kCodePointsPerError) {}

  NearPlaces run() {
    NearPlaces result;
    for (std::size_t round = 0; round < kRounds; ++round) {
      find_ends();
      if (ends_.empty()) break;
      for (std::size_t i = 0; i < ends_.size() && i < kMostFitted; ++i) fit(ends_[i], result);
      if (!result.places.empty()) break;
    }
    keep_best(result);
    return result;
  }

 private:
  // Bytes of the ends of the best places, one for places that lie over each other.
  void find_ends() {
    ends_.clear();
    best_ = limit_;
    const std::size_t overlap = 4 * (coded_.size() + limit_);  // bytes of the longest place
    for (std::size_t begin = range_.begin; begin < range_.end;) {
      std::size_t end = std::min(begin + std::max(kChunk, 2 * overlap), range_.end);
      while (end < range_.end && (static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) ++end;
      search(begin, end);
      if (end == range_.end) return;
      begin = backward(text_, end, coded_.size() + limit_);
    }
  }

  void search(std::size_t begin, std::size_t end) {
    const std::string_view chunk = text_.substr(begin, end - begin);
    const std::string target = blotted(alphabet_.coded(chunk), begin, end);
    const Alignment found(coded_, target, best_, EDLIB_MODE_HW);
    if (!found.found()) return;
    if (found.distance() < best_) ends_.clear();
    best_ = found.distance();
    std::size_t at = begin, points = 0;
    for (std::size_t i = 0; i < found.count() && ends_.size() <= kMostFitted; ++i) {
      at = forward(text_, at, found.end(i) - points);
      points = found.end(i);
      const bool lies_over = !ends_.empty() && at < ends_.back() + coded_.size() / 2;
      if (!lies_over) ends_.push_back(at);
    }
  }

  // What was looked at and is not near is not found again.
  std::string blotted(std::string target, std::size_t begin, std::size_t end) const {
    for (const TextRange& blot : blots_) {
      const std::size_t from = std::max(begin, blot.begin), to = std::min(end, blot.end);
      if (from >= to) continue;
      const std::size_t first = code_point_count(text_.substr(begin, from - begin));
      std::fill_n(target.begin() + static_cast<std::ptrdiff_t>(first), code_point_count(text_.substr(from, to - from)),
                  kOther);
    }
    return target;
  }

  /// The begin of the best place that ends at `end`: the quote from its back against the text before.
  std::size_t begin_of(std::size_t end) const {
    const std::size_t from = std::max(range_.begin, backward(text_, end, coded_.size() + limit_));
    std::string before = alphabet_.coded(text_.substr(from, end - from));
    std::reverse(before.begin(), before.end());
    const Alignment found(reversed_, before, limit_, EDLIB_MODE_SHW);
    return backward(text_, end, found.found() && found.count() > 0 ? found.end(0) : coded_.size());
  }

  // The nearest places to `at` where a word begins (ends), or at least none is cut.
  std::vector<std::size_t> boundaries(std::size_t at, bool begins) const {
    const auto good = [&](std::size_t i) {
      if (!is_boundary(text_, i)) return false;
      return begins ? i < range_.end && text_[i] != ' ' : i > range_.begin && text_[i - 1] != ' ';
    };
    std::vector<std::size_t> found;
    const std::size_t reach = 2 * limit_ + 40;
    for (std::size_t i = at, tried = 0; tried < reach && found.size() < kBoundariesAround; --i, ++tried) {
      if (good(i)) found.push_back(i);
      if (i <= range_.begin) break;
    }
    const std::size_t before = found.size();
    for (std::size_t i = at + 1, tried = 0; i <= range_.end && tried < reach; ++i, ++tried) {
      if (good(i)) found.push_back(i);
      if (found.size() == before + kBoundariesAround) break;
    }
    return found;
  }

  /// All ways to make whole words of the place, the ones with the fewest errors first.
  std::vector<NearPlace> fittings(std::size_t end) const {
    std::vector<NearPlace> fits;
    const std::vector<std::size_t> ends = boundaries(end, false);
    for (const std::size_t from : boundaries(begin_of(end), true)) {
      for (const std::size_t to : ends) {
        if (from >= to) continue;
        const Alignment whole(coded_, alphabet_.coded(text_.substr(from, to - from)), limit_, EDLIB_MODE_NW);
        if (whole.found()) fits.push_back({{from, to}, whole.distance(), 0, {}});
      }
    }
    std::stable_sort(fits.begin(), fits.end(),
                     [](const NearPlace& a, const NearPlace& b) { return a.errors < b.errors; });
    return fits;
  }

  void fit(std::size_t end, NearPlaces& result) {
    std::vector<NearPlace> fits = fittings(end);
    for (NearPlace& place : fits) {
      const auto words = word_difference(quote_, text_.substr(place.range.begin, place.range.end - place.range.begin));
      place.differences = words.text;
      place.score = 1 - static_cast<double>(place.errors) / static_cast<double>(coded_.size());
      if (!words.same_words) continue;
      result.places.push_back(std::move(place));
      return;
    }
    if (!fits.empty() && (result.nearest.empty() || fits.front().errors < result.nearest.front().errors))
      result.nearest = {std::move(fits.front())};
    blots_.push_back({backward(text_, end, coded_.size() / 2), end});
  }

  static void keep_best(NearPlaces& result) {
    std::size_t fewest = SIZE_MAX;
    for (const NearPlace& place : result.places) fewest = std::min(fewest, place.errors);
    std::erase_if(result.places, [&](const NearPlace& place) { return place.errors > fewest; });
    std::sort(result.places.begin(), result.places.end(),
              [](const NearPlace& a, const NearPlace& b) { return a.range.begin < b.range.begin; });
    const auto same = [](const NearPlace& a, const NearPlace& b) { return b.range.begin < a.range.end; };
    result.places.erase(std::unique(result.places.begin(), result.places.end(), same), result.places.end());
    if (result.places.size() > kMostNearPlaces) result.places.resize(kMostNearPlaces);
    if (!result.places.empty()) result.nearest.clear();
  }

  std::string_view text_;
  TextRange range_;
  std::string_view quote_;
  Alphabet alphabet_;
  std::string coded_, reversed_;
  std::size_t limit_;
  std::size_t best_ = 0;
  std::vector<std::size_t> ends_;
  std::vector<TextRange> blots_;
};

}  // namespace

NearPlaces near_places(std::string_view text, TextRange range, std::string_view quote, SearchBudget& budget) {
  NearPlaces none;
  if (quote.size() < kShortestNearQuote || range.begin >= range.end) return none;
  const std::size_t length = code_point_count(quote);
  if (length < kShortestNearQuote) return none;
  const std::uint64_t cost = ((length + 63) / 64 * 64) * static_cast<std::uint64_t>(range.end - range.begin);
  if (length > kLongestNearQuote || cost > budget.for_one || cost > budget.left) {
    none.is_over_budget = true;
    return none;
  }
  budget.left -= cost;
  return NearSearch(text, range, quote).run();
}

}  // namespace stancemap
