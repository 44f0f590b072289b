#pragma once
// Text broken into lines that fit a width, and shortened to one line.

#include <string>
#include <string_view>
#include <vector>

#include "render/text_metrics.h"

namespace stancemap {

struct LineStyle {
  double width;  // of a line, in the unit of font_size
  double font_size;
  FontWeight weight = FontWeight::kRegular;
};

/// Lines of at most `style.width` (one character at least). Breaks at spaces, after hyphens, dashes and slashes,
/// between East Asian characters, and inside a word only where it is longer than a line. Past `max_lines` the last one
/// ends in "…". Requires text without line breaks and control characters (plain_text). Empty text gives no line.
/// Linear.
std::vector<std::string> wrapped_lines(std::string_view text, const LineStyle& style, std::size_t max_lines);

/// The same lines with the blanks behind them: one after the other they are the text, for programs that break lines
/// themselves.
std::vector<std::string> wrapped_pieces(std::string_view text, const LineStyle& style, std::size_t max_lines);

/// `text`, cut at the end with "…" when it is wider than a line.
std::string fitted(std::string_view text, const LineStyle& style);

}  // namespace stancemap
