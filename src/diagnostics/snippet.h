#pragma once
// The line of a text that a span begins on, as a terminal can show it, and carets that stand under the span.

#include <string>
#include <string_view>

#include "base/source_set.h"

namespace stancemap {

struct Snippet {
  std::string line;    // safe for a terminal; a tab is four blanks, a cut end is "…"
  std::string carets;  // as many cells of blanks as stand before the span in `line`, then one `^` a cell, at least one
};

/// `line_number` is the line of span.begin. A line of more than about 120 cells is cut to a window around the span; a
/// span that goes on over the end of the line is marked to the end of it. Cost is bounded by the window.
Snippet snippet(const SourceFile& file, const Span& span, std::uint32_t line_number);

}  // namespace stancemap
