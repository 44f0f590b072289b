// Prefix filtering (Bayardo, Ma, Srikant 2007, "Scaling up all pairs similarity search"; Xiao et al. 2008, PPJoin).
//
// Order the words of each set from the rarest to the most frequent. If two sets share at least k words, then among the
// first n - k + 1 words of the one there is one that is among the first of the other: two sets that share none of their
// rarest few words cannot be similar. So an index of these few words gives all candidates. With similarity t, a set of
// n words looks up its first n - ⌈tn⌉ + 1 words; taking the sets from small to large, n - ⌈2t/(1+t) n⌉ + 1 of them need
// to be in the index. A 64-bit summary of each set in the index refuses nearly all candidates without touching their
// words.
//
// Any fixed order of words keeps this right, so frequencies are counted in a table of fixed size in which words may
// share a counter, and the index has buckets in which words may share a list: both only cost candidates.

#include "checks/similar_sets.h"

#include <algorithm>
#include <bit>
#include <span>
#include <utility>

namespace stancemap {
namespace {

// t = 4/5, so 2t / (1 + t) = 8/9; all in whole numbers.
std::size_t lookup_length(std::size_t n) {
  return n - (4 * n + 4) / 5 + 1;
}
std::size_t index_length(std::size_t n) {
  return n - (8 * n + 8) / 9 + 1;
}
bool is_similar(std::size_t shared, std::size_t size_sum) {
  return 9 * shared >= 4 * size_sum;
}
std::size_t most_differences(std::size_t size_sum) {
  return size_sum - 2 * ((4 * size_sum + 8) / 9);
}

std::uint64_t summary(std::span<const Word> set) {
  std::uint64_t bits = 0;
  for (const Word word : set) bits |= std::uint64_t{1} << (word * 0x9E37'79B1U >> 26);
  return bits;
}

std::uint64_t hash_of(std::span<const Word> set) {
  std::uint64_t hash = set.size();
  for (const Word word : set) hash = (std::rotl(hash, 5) ^ word) * 0x9E37'79B9'7F4A'7C15;
  return hash;
}

SimilarPair compared(const WordSets& sets, std::uint32_t a, std::uint32_t b) {
  const auto x = sets[a], y = sets[b];
  std::uint32_t shared = 0;
  bool telling = true;
  std::size_t i = 0, j = 0;
  while (i < x.size() && j < y.size()) {
    if (x[i] == y[j]) {
      ++shared, ++i, ++j;
    } else {
      const Word other = x[i] < y[j] ? x[i++] : y[j++];
      telling = telling && (other & kTellingWord) != 0;
    }
  }
  for (; i < x.size(); ++i) telling = telling && (x[i] & kTellingWord) != 0;
  for (; j < y.size(); ++j) telling = telling && (y[j] & kTellingWord) != 0;
  const auto together = static_cast<std::uint32_t>(x.size() + y.size()) - shared;
  return {std::max(a, b), std::min(a, b), shared, together, telling && shared < together};
}

// Sorts the `count` smallest values to the front. For the three or four of a sentence insertion beats a heap.
void put_smallest_first(std::vector<std::uint64_t>& values, std::size_t count) {
  constexpr std::size_t kFew = 6;
  if (count > kFew) {
    std::partial_sort(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(count), values.end());
    return;
  }
  for (std::size_t i = 1; i < values.size(); ++i) {
    const std::uint64_t value = values[i];
    std::size_t at = std::min(i, count);
    if (at == count && value >= values[count - 1]) continue;
    if (at == count) values[i] = values[--at];
    for (; at > 0 && value < values[at - 1]; --at) values[at] = values[at - 1];
    values[at] = value;
  }
}

class Join {
 public:
  explicit Join(const WordSets& sets)
      : sets_(sets), mask_(std::clamp<std::size_t>(std::bit_ceil(sets.size()), 1024, std::size_t{1} << 20) - 1) {}

  std::vector<SimilarPair> pairs() {
    pair_equal_sets();
    order_by_size();
    choose_rare_words();
    lay_out_index();
    // The index of a million sets is larger than a cache, and lists lie in it in no order. Which ones come next is
    // known, so that the processor can fetch them while it works on others. (In functions of their own, which would
    // have no effect, GCC leaves these two loops out.)
    for (std::size_t i = 0; i < order_.size(); ++i) {
      for (const Word word : rare_words(std::min(i + 2 * kAhead, order_.size() - 1))) {
        __builtin_prefetch(&lists_[word & mask_]);
      }
      for (const Word word : rare_words(std::min(i + kAhead, order_.size() - 1))) {
        if (const List& list = lists_[word & mask_]; list.end > 0) __builtin_prefetch(&entries_[list.end - 1]);
      }
      look_up(i);
      enter(i);
    }
    return std::move(pairs_);
  }

 private:
  struct Entry {
    std::uint64_t summary = 0;
    std::uint32_t set = 0;
    std::uint32_t size = 0;
  };

  // Entries [begin, end): so far, until the last set has entered.
  struct List {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  static constexpr std::size_t kAhead = 8;

  // Leaves the first of each class of equal sets in `order_`.
  void pair_equal_sets() {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> by_hash;
    by_hash.reserve(sets_.size());
    for (std::uint32_t i = 0; i < sets_.size(); ++i) {
      if (!sets_[i].empty()) by_hash.emplace_back(hash_of(sets_[i]), i);
    }
    std::sort(by_hash.begin(), by_hash.end());
    for (std::size_t i = 0, first = 0; i < by_hash.size(); ++i) {
      const std::uint32_t set = by_hash[i].second;
      if (by_hash[i].first != by_hash[first].first) first = i;
      if (i == first || !std::ranges::equal(sets_[set], sets_[by_hash[first].second])) {
        order_.push_back(set);
        continue;
      }
      const auto size = static_cast<std::uint32_t>(sets_[set].size());
      pairs_.push_back({set, by_hash[first].second, size, size, false});
    }
  }

  void order_by_size() {
    std::vector<std::uint64_t> keys;  // one number for size and index sorts faster than a comparison of both
    keys.reserve(order_.size());
    for (const std::uint32_t set : order_) keys.push_back(std::uint64_t{sets_[set].size()} << 32 | set);
    std::sort(keys.begin(), keys.end());
    for (std::size_t i = 0; i < keys.size(); ++i) order_[i] = static_cast<std::uint32_t>(keys[i]);
  }

  // The words that each set looks up, the rarest first.
  void choose_rare_words() {
    std::vector<std::uint32_t> frequency(mask_ + 1);
    for (const Word word : sets_.all_words()) ++frequency[word & mask_];
    std::vector<std::uint64_t> ranked;
    rare_begin_.reserve(order_.size() + 1);
    summaries_.reserve(order_.size());
    rare_begin_.push_back(0);
    for (const std::uint32_t set : order_) {
      ranked.clear();
      for (const Word word : sets_[set]) ranked.push_back(std::uint64_t{frequency[word & mask_]} << 32 | word);
      const std::size_t wanted = lookup_length(ranked.size());
      put_smallest_first(ranked, wanted);
      for (std::size_t i = 0; i < wanted; ++i) rare_.push_back(static_cast<Word>(ranked[i]));
      rare_begin_.push_back(rare_.size());
      summaries_.push_back(summary(sets_[set]));
    }
  }

  std::span<const Word> rare_words(std::size_t i) const {
    return {rare_.data() + rare_begin_[i], rare_.data() + rare_begin_[i + 1]};
  }
  std::span<const Word> indexed_words(std::size_t i) const {
    return rare_words(i).first(index_length(sets_[order_[i]].size()));
  }

  void lay_out_index() {
    lists_.resize(mask_ + 1);
    for (std::size_t i = 0; i < order_.size(); ++i) {
      for (const Word word : indexed_words(i)) ++lists_[word & mask_].end;
    }
    std::uint32_t begin = 0;
    for (List& list : lists_) {
      const std::uint32_t size = list.end;
      list = {begin, begin};
      begin += size;
    }
    entries_.resize(begin);
    met_by_.assign(sets_.size(), 0xFFFF'FFFF);
  }

  Entry entry_of(std::size_t i) const {
    const std::uint32_t set = order_[i];
    return {summaries_[i], set, static_cast<std::uint32_t>(sets_[set].size())};
  }

  void look_up(std::size_t i) {
    const Entry self = entry_of(i);
    std::size_t candidates = kMostCandidates;
    std::size_t comparisons = kMostComparisons;
    for (const Word word : rare_words(i)) {
      const List list = lists_[word & mask_];
      for (std::uint32_t at = list.end; at > list.begin; --at) {
        const Entry& other = entries_[at - 1];
        if (5 * other.size < 4 * self.size) break;  // the lists are sorted by size
        if (candidates-- == 0) return;
        if (!may_be_similar(self, other) || met_by_[other.set] == self.set) continue;
        met_by_[other.set] = self.set;
        if (comparisons-- == 0) return;
        const SimilarPair pair = compared(sets_, self.set, other.set);
        if (is_similar(pair.shared, self.size + other.size)) pairs_.push_back(pair);
      }
    }
  }

  static bool may_be_similar(const Entry& a, const Entry& b) {
    return static_cast<std::size_t>(std::popcount(a.summary ^ b.summary)) <= most_differences(a.size + b.size);
  }

  void enter(std::size_t i) {
    const Entry entry = entry_of(i);
    for (const Word word : indexed_words(i)) entries_[lists_[word & mask_].end++] = entry;
  }

  const WordSets& sets_;
  const std::size_t mask_;
  std::vector<SimilarPair> pairs_;
  std::vector<std::uint32_t> order_;  // from small to large, then in file order
  std::vector<Word> rare_;
  std::vector<std::size_t> rare_begin_;  // per place in `order_`
  std::vector<std::uint64_t> summaries_;  // per place in `order_`
  std::vector<List> lists_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> met_by_;  // the last set that met a set as a candidate
};

}  // namespace

std::vector<SimilarPair> similar_pairs(const WordSets& sets) {
  return Join(sets).pairs();
}

}  // namespace stancemap
