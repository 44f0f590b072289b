#pragma once
// From places in a text that was made out of another one, piece by piece, back to places in the other one.
//
// Instead of the whole way from place to place, only marks are kept, one for every 64 pieces or 2 kB: from the mark
// before a place the pieces are made once more. So the map takes a small part of the text's memory whatever the text
// is, and cannot disagree with what made the text.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stancemap {

/// What the bytes [in_begin, in_end) of one text became in the other.
struct Piece {
  std::size_t in_begin = 0, in_end = 0;
  std::string_view out;  // valid until the next piece is made
  bool uniform = false;  // byte i of `out` comes from byte in_begin + i
  bool last = false;     // nothing is left: `out` is empty
};

/// A maker ends uniform pieces here, since all that is made again is looked at again.
inline constexpr std::size_t kLongestPiece = 2048;

/// `Maker` has `Piece next(std::size_t in)`, which makes the piece that begins at `in` or behind it.
class PieceMarks {
 public:
  /// To be told of every piece, before its `out` is appended as byte `out` and following.
  void note(const Piece& piece, std::size_t out) {
    ++pieces_;
    if (pieces_ >= kPiecesPerMark || piece.in_begin >= last_ + kLongestPiece) add(piece.in_begin, out);
  }
  void add(std::size_t in, std::size_t out) {
    marks_.push_back({static_cast<std::uint32_t>(in), static_cast<std::uint32_t>(out)});
    last_ = in;
    pieces_ = 0;
  }

  /// The byte where that begins which byte `out` was made of.
  template <class Maker>
  std::size_t begin(Maker& maker, std::size_t out) const {
    const Found found = piece_with(maker, out);
    return found.piece.uniform ? found.piece.in_begin + (out - found.out) : found.piece.in_begin;
  }
  /// The byte behind that which byte `out - 1` was made of; requires out > 0.
  template <class Maker>
  std::size_t end(Maker& maker, std::size_t out) const {
    const Found found = piece_with(maker, out - 1);
    return found.piece.uniform ? found.piece.in_begin + (out - found.out) : found.piece.in_end;
  }
  /// How many bytes were made of what stands before byte `in`.
  template <class Maker>
  std::size_t made_before(Maker& maker, std::size_t in) const {
    const auto after = std::partition_point(marks_.begin(), marks_.end(), [&](const Mark& m) { return m.in <= in; });
    std::size_t out = after == marks_.begin() ? 0 : std::prev(after)->out;
    for (std::size_t at = after == marks_.begin() ? 0 : std::prev(after)->in;;) {
      const Piece piece = maker.next(at);
      if (piece.last || piece.in_begin >= in) return out;
      if (piece.in_end > in) return piece.uniform ? out + (in - piece.in_begin) : out;
      out += piece.out.size();
      at = piece.in_end;
    }
  }

 private:
  static constexpr std::size_t kPiecesPerMark = 64;
  struct Mark {
    std::uint32_t in = 0, out = 0;
  };
  struct Found {
    Piece piece;
    std::size_t out = 0;  // where it begins
  };

  template <class Maker>
  Found piece_with(Maker& maker, std::size_t wanted) const {
    const auto after =
        std::partition_point(marks_.begin(), marks_.end(), [&](const Mark& m) { return m.out <= wanted; });
    Found found;
    std::size_t at = after == marks_.begin() ? 0 : std::prev(after)->in;
    found.out = after == marks_.begin() ? 0 : std::prev(after)->out;
    while (true) {
      found.piece = maker.next(at);
      if (found.piece.last || wanted < found.out + found.piece.out.size()) return found;
      found.out += found.piece.out.size();
      at = found.piece.in_end;
    }
  }

  std::vector<Mark> marks_;
  std::size_t pieces_ = 0;  // since the last mark
  std::size_t last_ = 0;    // where that is
};

}  // namespace stancemap
