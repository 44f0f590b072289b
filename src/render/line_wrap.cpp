// Greedy line breaking, after the parts of Unicode's UAX #14 that matter for short prose: spaces (SP), hyphens and
// dashes (HY, BA), slashes (SY), ideographs (ID) with their opening and closing marks (OP, CL).
#include "render/line_wrap.h"

#include <algorithm>

#include "base/utf8.h"

namespace stancemap {
namespace {

constexpr std::string_view kEllipsis = "…";

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

bool breaks_after(char32_t c) {
  return is_one_of(c, U"-/\u2010\u2012\u2013\u2014\u200B");
}
bool is_closing(char32_t c) {
  return is_one_of(
      c, U".,;:!?)]}%\u2019\u201D\u00BB\u2026、。，．：；？！）］｝」』】〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ");
}
bool is_opening(char32_t c) {
  return is_one_of(c, U"([{\u2018\u201C\u00AB（［｛「『【〈《");
}

bool is_plain_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

// Whether a line may end between `before` and `after`, neither of them a space.
bool may_break(char32_t before, char32_t after) {
  if (is_plain_letter(before) && is_plain_letter(after)) return false;
  if (is_zero_width(after) || is_closing(after) || is_opening(before)) return false;
  if (breaks_after(before)) return !(after >= U'0' && after <= U'9');
  return is_wide(before) || is_wide(after);
}

double width_of(char32_t c, const LineStyle& style) {
  return advance_width(c, style.weight) * style.font_size / 2048.0;
}

std::string_view without_spaces(std::string_view line) {
  while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
  while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
  return line;
}

// The longest start of `text` that leaves `reserve` of the line free; ends between whole characters.
std::string_view head_that_fits(std::string_view text, const LineStyle& style, double reserve) {
  double width = 0;
  std::size_t fit = 0;
  char32_t before = U' ';
  int state = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const char32_t c = next_code_point(text, offset);
    if (starts_character(before, c, state)) fit = begin;
    before = c;
    width += width_of(c, style);
    if (width > style.width - reserve) return text.substr(0, fit);
  }
  return text;
}

std::string with_ellipsis(std::string_view rest, const LineStyle& style) {
  const double reserve = text_width(kEllipsis, style.font_size, style.weight);
  return std::string(without_spaces(head_that_fits(rest, style, reserve))).append(kEllipsis);
}

// Where the line that starts at `begin` ends: after the last break that fits, else inside the word.
std::size_t line_end(std::string_view text, std::size_t begin, const LineStyle& style) {
  double width = 0;
  std::size_t last_break = begin;
  std::size_t last_whole = begin;  // before the last character with all its parts
  char32_t before = U' ';
  int state = 0;
  for (std::size_t offset = begin; offset < text.size();) {
    const std::size_t here = offset;
    const char32_t c = next_code_point(text, offset);
    const bool is_start = starts_character(before, c, state);
    if (is_start) last_whole = here;
    if (here > begin && is_start && c != U' ' && (before == U' ' || may_break(before, c))) last_break = here;
    if (c != U' ') {
      width += width_of(c, style);
      if (width > style.width && last_whole > begin) {
        if (before == U' ') return here;
        return last_break > begin ? last_break : last_whole;
      }
    } else {
      width += width_of(c, style);
    }
    before = c;
  }
  return text.size();
}

}  // namespace

std::vector<std::string> wrapped_pieces(std::string_view text, const LineStyle& style, std::size_t max_lines) {
  std::vector<std::string> pieces;
  text = without_spaces(text);
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = line_end(text, begin, style);
    if (pieces.size() + 1 == max_lines && end < text.size()) {
      // A whole line and the ellipsis may not fit together; only one line's worth of the rest is looked at.
      pieces.push_back(with_ellipsis(text.substr(begin, end - begin), style));
      break;
    }
    while (end < text.size() && text[end] == ' ') ++end;
    pieces.emplace_back(text.substr(begin, end - begin));
    begin = end;
  }
  return pieces;
}

std::vector<std::string> wrapped_lines(std::string_view text, const LineStyle& style, std::size_t max_lines) {
  std::vector<std::string> lines = wrapped_pieces(text, style, max_lines);
  for (std::string& line : lines) line = std::string(without_spaces(line));
  return lines;
}

std::string fitted(std::string_view text, const LineStyle& style) {
  if (text_width(text, style.font_size, style.weight) <= style.width) return std::string(text);
  return with_ellipsis(text, style);
}

}  // namespace stancemap
