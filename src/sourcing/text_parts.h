#pragma once
// The parts of a text that locators count: paragraphs, lines, pages, numbered posts, stretches with a time stamp.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace stancemap {

struct TextRange {
  std::size_t begin = 0, end = 0;  // bytes
  bool holds(std::size_t offset) const { return begin <= offset && offset < end; }
};

/// Each kind of part is found at the first question, in one walk over the text. Memory: 4 bytes a part (8 for time
/// stamps).
class TextParts {
 public:
  /// `text` is normalised and outlives this.
  explicit TextParts(std::string_view text) : text_(text) {}

  /// Where each begins. A paragraph is a run of lines without an empty line between them (a line of white space is
  /// empty); in a text that has no empty line, each line is one. It ends where the next one begins.
  const std::vector<std::uint32_t>& paragraphs() const;
  const std::vector<std::uint32_t>& lines() const;
  /// Parted by form feeds; a text without any has one page.
  const std::vector<std::uint32_t>& pages() const;
  /// Post N begins at a line `N. …`, perhaps after blanks. They count up from 1; where several rows of numbers do
  /// (lists inside of posts), the longest row is meant.
  const std::vector<std::uint32_t>& posts() const;

  struct Stamp {
    std::uint32_t seconds = 0, begin = 0;
  };
  /// Lines that begin with "12:30" or "1:02:03", perhaps in brackets.
  const std::vector<Stamp>& stamps() const;

  /// Part `index` of one of the lists above.
  TextRange part(const std::vector<std::uint32_t>& begins, std::size_t index) const {
    return {begins[index], index + 1 < begins.size() ? begins[index + 1] : text_.size()};
  }
  /// The part of the list that byte `offset` is in, if it is not before the first.
  static std::optional<std::size_t> index_at(const std::vector<std::uint32_t>& begins, std::size_t offset);

  std::string_view text() const { return text_; }

 private:
  template <class T>
  using Lazy = std::optional<std::vector<T>>;

  std::string_view text_;
  mutable Lazy<std::uint32_t> paragraphs_, lines_, pages_, posts_;
  mutable Lazy<Stamp> stamps_;
};

}  // namespace stancemap
