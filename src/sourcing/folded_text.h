#pragma once
// The form of a text in which quotes are looked for: what people take for the same is the same. Typographic quotation
// marks and dashes are ASCII, a run of white space (line ends and no-break spaces too) is one space, letters are
// case-folded, and soft hyphens and characters of no width are gone.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "sourcing/piece_marks.h"

namespace stancemap {

/// What folding does, one by one, so that a difference can be named.
enum class Fold : std::uint8_t {
  kCase = 1,
  kDashes = 2,
  kQuotationMarks = 4,
  kWhiteSpace = 8,
  kInvisible = 16,
};
inline constexpr unsigned kFoldAll = 31;

/// `text` (UTF-8) folded, without white space at its ends. `folds` are the bits of what is done.
std::string folded(std::string_view text, unsigned folds = kFoldAll);

bool is_white_space(char32_t code_point);
bool is_invisible(char32_t code_point);

/// A whole text folded, with the way back. Linear; memory: a copy and a hundredth to a fourth of it, as in
/// normalised_text.h.
class FoldedText {
 public:
  /// `text` is UTF-8 in form C and outlives this.
  explicit FoldedText(std::string_view text);
  FoldedText(const FoldedText&) = delete;
  FoldedText& operator=(const FoldedText&) = delete;

  std::string_view text() const { return folded_; }

  /// The bytes of the unfolded text that a range here (begin < end) was made of.
  struct Range {
    std::size_t begin = 0, end = 0;
  };
  Range in_text(std::size_t begin, std::size_t end) const;
  /// Where what stands at byte `offset` of the unfolded text is here.
  std::size_t folded_offset(std::size_t offset) const;

 private:
  std::string_view text_;
  std::string folded_;
  PieceMarks marks_;
};

}  // namespace stancemap
