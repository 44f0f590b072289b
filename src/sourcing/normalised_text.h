#pragma once
// The form of a text in which it is fingerprinted and in which positions are counted: Unicode form C, no byte order
// mark, lines ended by LF, no blanks (U+0020, U+0009) at the end of a line, no line ends at the end. Most texts are in
// this form but for the last line end, and then nothing is copied.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sourcing/piece_marks.h"

namespace stancemap {

/// Linear in the text; memory: a copy of the text only where it differs, and a hundredth of it for the way back (a
/// fourth for texts in which every character changes).
class NormalisedText {
 public:
  /// `loaded` is UTF-8, shorter than 4 GB, and outlives this.
  explicit NormalisedText(std::string_view loaded);
  NormalisedText(const NormalisedText&) = delete;
  NormalisedText& operator=(const NormalisedText&) = delete;

  std::string_view text() const { return copied_ ? std::string_view(copy_) : loaded_.substr(0, length_); }
  std::string_view loaded() const { return loaded_; }
  /// Whether the text as loaded is this text, with nothing but line ends behind it.
  bool is_unchanged() const { return !copied_; }
  std::string sha256() const;

  /// How many code points stand before byte `offset`: a position. An offset past the end is the end.
  std::uint64_t position(std::size_t offset) const;
  /// The byte of the position; the end for a position past the end.
  std::size_t offset(std::uint64_t position) const;
  std::uint64_t length() const { return position(text().size()); }  // in code points

  /// The bytes of the text as loaded that a range of bytes here was made of.
  struct Range {
    std::size_t begin = 0, end = 0;
  };
  Range in_loaded(std::size_t begin, std::size_t end) const;

 private:
  void normalise();
  void append(const Piece& piece);
  void count_code_points();

  std::string_view loaded_;
  std::string copy_;
  std::size_t length_ = 0;
  bool copied_ = false;
  PieceMarks marks_;
  std::vector<std::uint32_t> before_block_;  // code points before each block of bytes
};

}  // namespace stancemap
