#include "sourcing/word_difference.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "sourcing/quote_search.h"

namespace stancemap {
namespace {

constexpr std::size_t kMostCells = 4'000'000;
constexpr std::size_t kMostNamed = 3;
constexpr std::size_t kLettersPerSlip = 8;
constexpr std::size_t kLongestWordsShown = 40;  // bytes

using WordViews = std::vector<std::string_view>;

// "2.7" is one word: a point or comma between digits belongs to the number.
bool goes_on_as_number(std::string_view text, std::size_t at) {
  return (text[at] == '.' || text[at] == ',') && at > 0 && is_digit(text[at - 1]) && at + 1 < text.size() &&
         is_digit(text[at + 1]);
}

// In a script without spaces each character is a word.
WordViews words_between_blanks(std::string_view text) {
  WordViews words;
  std::size_t begin = 0;
  const auto finish = [&](std::size_t end) {
    if (end > begin) words.push_back(text.substr(begin, end - begin));
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    if (is_unspaced(c) && is_letter_or_digit(c)) {
      finish(here);
      words.push_back(text.substr(here, at - here));
      begin = at;
    } else if (!is_letter_or_digit(c) && !goes_on_as_number(text, here)) {
      finish(here);
      begin = at;
    }
  }
  finish(text.size());
  return words;
}

std::u32string joined(const WordViews& words, std::size_t begin, std::size_t end) {
  std::u32string out;
  for (std::size_t i = begin; i < end; ++i) {
    for (std::size_t at = 0; at < words[i].size();) out.push_back(next_code_point(words[i], at));
  }
  return out;
}

bool are_same(const std::u32string& a, const std::u32string& b) {
  const auto has_digit = [](const std::u32string& text) {
    return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
  };
  if (has_digit(a) || has_digit(b) || a.front() != b.front()) return a == b;  // affected, effected; typical, atypical
  const std::size_t slips = std::min(a.size(), b.size()) / kLettersPerSlip;
  return edit_distance(a, b, slips) <= slips;
}

// The stretches in which two rows of words differ.
class Comparison {
 public:
  Comparison(WordViews a, WordViews b) : a_(std::move(a)), b_(std::move(b)) {}

  WordDifference difference() {
    std::size_t front = 0;
    while (front < a_.size() && front < b_.size() && a_[front] == b_[front]) ++front;
    while (a_.size() > front && b_.size() > front && a_.back() == b_.back()) {
      a_.pop_back();
      b_.pop_back();
    }
    a_.erase(a_.begin(), a_.begin() + static_cast<std::ptrdiff_t>(front));
    b_.erase(b_.begin(), b_.begin() + static_cast<std::ptrdiff_t>(front));
    if ((a_.size() + 1) * (b_.size() + 1) > kMostCells) return {false, "too many words differ"};
    fill_lengths();
    walk();
    return {odd_.empty(), listed(odd_.empty() ? slips_ : odd_)};
  }

 private:
  // lengths_[i][j]: the longest common subsequence of a from i on and b from j on.
  std::uint16_t& length(std::size_t i, std::size_t j) { return lengths_[i * (b_.size() + 1) + j]; }

  void fill_lengths() {
    lengths_.assign((a_.size() + 1) * (b_.size() + 1), 0);
    for (std::size_t i = a_.size(); i-- > 0;) {
      for (std::size_t j = b_.size(); j-- > 0;) {
        length(i, j) = a_[i] == b_[j] ? static_cast<std::uint16_t>(length(i + 1, j + 1) + 1)
                                      : std::max(length(i + 1, j), length(i, j + 1));
      }
    }
  }

  void walk() {
    std::size_t i = 0, j = 0, from_i = 0, from_j = 0;
    while (i < a_.size() && j < b_.size()) {
      if (a_[i] == b_[j]) {
        judge(from_i, i, from_j, j);
        from_i = ++i;
        from_j = ++j;
      } else if (length(i + 1, j) >= length(i, j + 1)) {
        ++i;
      } else {
        ++j;
      }
    }
    judge(from_i, a_.size(), from_j, b_.size());
  }

  void judge(std::size_t from_i, std::size_t i, std::size_t from_j, std::size_t j) {
    if (from_i == i && from_j == j) return;
    if (from_i == i) {
      slips_.push_back(fmt::format("with `{}`", shown(b_, from_j, j)));
    } else if (from_j == j) {
      slips_.push_back(fmt::format("without `{}`", shown(a_, from_i, i)));
    } else {
      const bool same = are_same(joined(a_, from_i, i), joined(b_, from_j, j));
      (same ? slips_ : odd_).push_back(fmt::format("`{}` for `{}`", shown(b_, from_j, j), shown(a_, from_i, i)));
    }
  }

  static std::string shown(const WordViews& words, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
      if (text.size() + words[i].size() > kLongestWordsShown) return text + (text.empty() ? "…" : " …");
      text += (text.empty() ? "" : " ") + std::string(words[i]);
    }
    return text;
  }

  static std::string listed(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size() && i < kMostNamed; ++i) text += (i == 0 ? "" : ", ") + parts[i];
    if (parts.size() > kMostNamed) text += fmt::format(" and {} more", parts.size() - kMostNamed);
    return text;
  }

  WordViews a_, b_;
  std::vector<std::uint16_t> lengths_;
  std::vector<std::string> slips_, odd_;
};

}  // namespace

std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > limit) return limit + 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t from = i > limit ? i - limit : 1;
    const std::size_t to = std::min(b.size(), i + limit);
    std::size_t diagonal = row[from - 1];
    row[from - 1] = from == 1 ? i : limit + 1;
    for (std::size_t j = from; j <= to; ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      const std::size_t above = j == i + limit ? limit + 1 : row[j];
      diagonal = row[j];
      row[j] = std::min({changed, row[j - 1] + 1, above + 1});
    }
  }
  return std::min(row[b.size()], limit + 1);
}

WordDifference word_difference(std::string_view a, std::string_view b) {
  return Comparison(words_between_blanks(a), words_between_blanks(b)).difference();
}

}  // namespace stancemap
