#include "sourcing/folded_text.h"

#include <algorithm>
#include <array>

#include <utf8proc.h>

#include "base/ascii.h"
#include "base/utf8.h"

namespace stancemap {
namespace {

constexpr bool is_ascii_white(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// ASCII's own folding, byte by byte.
constexpr std::array<char, 128> ascii_table(unsigned folds) {
  std::array<char, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = static_cast<char>(i);
    table[i] = c;
    if ((folds & static_cast<unsigned>(Fold::kCase)) != 0 && c >= 'A' && c <= 'Z') table[i] = static_cast<char>(c + 32);
    if ((folds & static_cast<unsigned>(Fold::kQuotationMarks)) != 0 && c == '`') table[i] = '\'';
    if ((folds & static_cast<unsigned>(Fold::kWhiteSpace)) != 0 && is_ascii_white(c)) table[i] = ' ';
  }
  return table;
}

char typographic_quote(char32_t c) {
  switch (c) {
    case 0xB4:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2039:
    case 0x203A:
    case 0x02BC:
    case 0xFF07:
      return '\'';
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0xFF02:
      return '"';
    default:
      return 0;
  }
}

bool is_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

// Makes the pieces; each depends on nothing but where it begins.
class Folder {
 public:
  Folder(std::string_view text, unsigned folds) : text_(text), folds_(folds), table_(ascii_table(folds)) {}

  Piece next(std::size_t in) {
    while (in < text_.size()) {
      const std::size_t run = ascii_run(in);
      if (run > in) return {in, run, text_.substr(in, run - in), true, false};
      const std::size_t begin = in;
      const char32_t c = next_code_point(text_, in);
      if (does(Fold::kInvisible) && is_invisible(c)) continue;
      if (does(Fold::kWhiteSpace) && is_white_space(c)) return {begin, white_end(in), " ", false, false};
      return one(begin, in, c);
    }
    return {in, in, {}, false, true};
  }

  /// Appends a piece; the bytes of a uniform one are ASCII and still to be folded.
  void append(const Piece& piece, std::string& out) const {
    if (!piece.uniform) {
      out += piece.out;
      return;
    }
    const std::size_t begin = out.size();
    out += piece.out;
    for (std::size_t i = begin; i < out.size(); ++i) out[i] = table_[static_cast<unsigned char>(out[i])];
  }

 private:
  bool does(Fold fold) const { return (folds_ & static_cast<unsigned>(fold)) != 0; }

  // Up to white space that is more than one character, or may be.
  std::size_t ascii_run(std::size_t in) const {
    const std::size_t limit = std::min(text_.size(), in + kLongestPiece);
    for (; in < limit && is_ascii(text_[in]); ++in) {
      if (!does(Fold::kWhiteSpace) || !is_ascii_white(text_[in])) continue;
      const bool single = in + 1 < text_.size() && is_ascii(text_[in + 1]) && !is_ascii_white(text_[in + 1]);
      if (!single) break;
    }
    return in;
  }

  std::size_t white_end(std::size_t in) const {
    for (std::size_t at = in; at < text_.size();) {
      const char32_t c = next_code_point(text_, at);
      if (is_white_space(c)) {
        in = at;
      } else if (!does(Fold::kInvisible) || !is_invisible(c)) {
        break;
      }
    }
    return in;
  }

  Piece one(std::size_t begin, std::size_t end, char32_t c) {
    const char quote = does(Fold::kQuotationMarks) ? typographic_quote(c) : '\0';
    made_.clear();
    if (quote != 0) {
      made_.push_back(quote);
    } else if (does(Fold::kDashes) && is_dash(c)) {
      made_.push_back('-');
    } else if (does(Fold::kCase)) {
      append_case_folded(c);
    } else {
      append_code_point(made_, c);
    }
    return {begin, end, made_, false, false};
  }

  void append_case_folded(char32_t c) {
    std::array<utf8proc_int32_t, 8> points{};
    int bounds = 0;
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), points.data(), points.size(),
                                               UTF8PROC_CASEFOLD, &bounds);
    if (count < 1 || count > static_cast<utf8proc_ssize_t>(points.size())) {
      append_code_point(made_, c);
      return;
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
      append_code_point(made_, static_cast<char32_t>(points[i]));
    }
  }

  std::string_view text_;
  unsigned folds_;
  std::array<char, 128> table_;
  std::string made_;
};

}  // namespace

bool is_white_space(char32_t c) {
  if (c < 0x80) return is_ascii_white(static_cast<char>(c));
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

std::string folded(std::string_view text, unsigned folds) {
  std::string out;
  out.reserve(text.size());
  Folder maker(text, folds);
  for (std::size_t in = 0;;) {
    const Piece piece = maker.next(in);
    if (piece.last) break;
    maker.append(piece, out);
    in = piece.in_end;
  }
  const std::size_t first = out.find_first_not_of(" \t\n\r\v\f");
  if (first == std::string::npos) return {};
  out.erase(out.find_last_not_of(" \t\n\r\v\f") + 1);
  out.erase(0, first);
  return out;
}

FoldedText::FoldedText(std::string_view text) : text_(text) {
  folded_.reserve(text.size());
  Folder maker(text_, kFoldAll);
  for (std::size_t in = 0;;) {
    const Piece piece = maker.next(in);
    if (piece.last) break;
    marks_.note(piece, folded_.size());
    maker.append(piece, folded_);
    in = piece.in_end;
  }
}

FoldedText::Range FoldedText::in_text(std::size_t begin, std::size_t end) const {
  Folder maker(text_, kFoldAll);
  return {marks_.begin(maker, begin), marks_.end(maker, end)};
}

std::size_t FoldedText::folded_offset(std::size_t offset) const {
  Folder maker(text_, kFoldAll);
  return marks_.made_before(maker, offset);
}

}  // namespace stancemap
