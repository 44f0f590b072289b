#include "sourcing/normalised_text.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "sourcing/nfc.h"
#include "sourcing/sha256.h"

namespace stancemap {
namespace {

constexpr std::size_t kBlock = 4096;

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}
bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}
// Makes the pieces; each depends on nothing but where it begins.
class Normaliser {
 public:
  explicit Normaliser(std::string_view text) : text_(text) {}

  Piece next(std::size_t in) {
    if (in == 0 && text_.starts_with(kByteOrderMark)) in = kByteOrderMark.size();
    const std::size_t begin = in;
    while (in < text_.size() && is_blank(text_[in])) ++in;
    if (in == text_.size()) return {in, in, {}, false, true};
    if (is_line_end(text_[in])) return line_end(in);
    if (!is_ascii(text_[in])) return in > begin ? same(begin, in) : segment(in);
    in = ascii_run(in);
    return in > begin ? same(begin, in) : segment(begin);
  }

 private:
  Piece same(std::size_t begin, std::size_t end) const {
    return {begin, end, text_.substr(begin, end - begin), true, false};
  }

  Piece line_end(std::size_t in) const {
    if (text_[in] == '\n') return same(in, in + 1);
    const bool pair = in + 1 < text_.size() && text_[in + 1] == '\n';
    return {in, in + (pair ? 2 : 1), "\n", false, false};
  }

  // Goes on while nothing changes: up to a CR, to blanks that may end a line, and to what may combine with something.
  std::size_t ascii_run(std::size_t in) const {
    const std::size_t begin = in;
    const std::size_t limit = std::min(text_.size(), in + kLongestPiece);
    for (; in < limit && is_ascii(text_[in]) && text_[in] != '\r'; ++in) {
      if (!is_blank(text_[in])) continue;
      const bool inside =
          in + 1 < text_.size() && is_ascii(text_[in + 1]) && !is_blank(text_[in + 1]) && !is_line_end(text_[in + 1]);
      if (!inside) return in;
    }
    const bool may_combine = in < text_.size() && !is_ascii(text_[in]);
    return may_combine && in > begin && text_[in - 1] != '\n' ? in - 1 : in;
  }

  Piece segment(std::size_t in) {
    const NfcSegment segment = nfc_segment(text_, in);
    if (segment.stable) return same(in, segment.end);
    made_.clear();
    append_nfc(text_.substr(in, segment.end - in), made_);
    if (made_ == text_.substr(in, segment.end - in)) return same(in, segment.end);
    return {in, segment.end, made_, false, false};
  }

  std::string_view text_;
  std::string made_;
};

std::size_t code_points_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

NormalisedText::NormalisedText(std::string_view loaded) : loaded_(loaded) {
  normalise();
  count_code_points();
}

void NormalisedText::normalise() {
  Normaliser maker(loaded_);
  for (std::size_t in = 0;;) {
    const Piece piece = maker.next(in);
    if (piece.last) break;
    if (copied_) marks_.note(piece, copy_.size());
    append(piece);
    in = piece.in_end;
  }
  while (length_ > 0 && text()[length_ - 1] == '\n') {
    --length_;
    if (copied_) copy_.pop_back();
  }
}

// As long as each piece is just the next bytes of the loaded text, nothing is copied.
void NormalisedText::append(const Piece& piece) {
  if (!copied_ && !(piece.uniform && piece.in_begin == length_)) {
    copied_ = true;
    copy_.reserve(loaded_.size());
    copy_.assign(loaded_.substr(0, length_));
    marks_.add(0, 0);
    marks_.add(piece.in_begin, length_);
  }
  if (copied_) copy_ += piece.out;
  length_ += piece.out.size();
}

void NormalisedText::count_code_points() {
  const std::string_view all = text();
  std::size_t count = 0;
  before_block_.reserve(all.size() / kBlock + 1);
  for (std::size_t at = 0; at < all.size(); at += kBlock) {
    before_block_.push_back(static_cast<std::uint32_t>(count));
    count += code_points_in(all.substr(at, kBlock));
  }
  if (before_block_.empty()) before_block_.push_back(0);
}

std::string NormalisedText::sha256() const {
  return sha256_hex(text());
}

std::uint64_t NormalisedText::position(std::size_t offset) const {
  offset = std::min(offset, text().size());
  const std::size_t block = std::min(offset / kBlock, before_block_.size() - 1);
  return before_block_[block] + code_points_in(text().substr(block * kBlock, offset - block * kBlock));
}

std::size_t NormalisedText::offset(std::uint64_t position) const {
  const auto after = std::partition_point(before_block_.begin(), before_block_.end(),
                                          [&](std::uint32_t before) { return before <= position; });
  const auto block = static_cast<std::size_t>(after - before_block_.begin()) - 1;
  std::uint64_t count = before_block_[block];
  std::size_t at = block * kBlock;
  for (; at < text().size(); ++at) {
    if ((static_cast<unsigned char>(text()[at]) & 0xC0) == 0x80) continue;
    if (count == position) break;
    ++count;
  }
  return at;
}

NormalisedText::Range NormalisedText::in_loaded(std::size_t begin, std::size_t end) const {
  if (!copied_) return {begin, end};
  Normaliser maker(loaded_);
  const std::size_t from = marks_.begin(maker, begin);
  return {from, end > begin ? marks_.end(maker, end) : from};
}

}  // namespace stancemap
