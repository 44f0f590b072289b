#include "diagnostics/snippet.h"

#include <algorithm>
#include <cstddef>

#include "base/shown_text.h"
#include "base/utf8.h"
#include "diagnostics/escape.h"

namespace stancemap {
namespace {

constexpr std::size_t kWindow = 120;             // cells
constexpr std::size_t kBefore = 40;              // cells before the span in a cut line
constexpr std::size_t kMaxPoints = 4 * kWindow;  // a heap of combining marks has no width, but must not be endless
constexpr std::size_t kTab = 4;
constexpr std::string_view kCut = "…";

// How many cells of a terminal the code point takes as it is shown.
std::size_t cells_of(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return 1;
  if (c == '\t') return kTab;
  if (acts_on_terminal(c)) {
    std::string shown;
    append_terminal_safe(shown, c);
    return shown.size();
  }
  return display_width(c);
}

void append_shown(std::string& out, char32_t c) {
  if (c == '\t') {
    out.append(kTab, ' ');
  } else {
    append_terminal_safe(out, c);
  }
}

struct Walk {
  std::size_t end = 0;  // byte where it stopped
  std::size_t cells = 0;
};

// From `begin` to `end`, but over no more than `cells` cells.
Walk walk_forward(std::string_view line, std::size_t begin, std::size_t end, std::size_t cells) {
  Walk walk{begin, 0};
  for (std::size_t points = 0; walk.end < end && points < kMaxPoints; ++points) {
    std::size_t next = walk.end;
    const std::size_t width = cells_of(next_code_point(line, next));
    if (walk.cells + width > cells) break;
    walk.cells += width;
    walk.end = next;
  }
  return walk;
}

// The start of the code point that ends at `offset` (> 0).
std::size_t previous(std::string_view line, std::size_t offset) {
  if (static_cast<unsigned char>(line[offset - 1]) < 0x80) return offset - 1;
  for (std::size_t length = 4; length > 1; --length) {
    if (offset < length) continue;
    std::size_t end = offset - length;
    next_code_point(line, end);
    if (end == offset) return offset - length;
  }
  return offset - 1;
}

std::size_t walk_back(std::string_view line, std::size_t offset, std::size_t cells) {
  for (std::size_t points = 0, taken = 0; offset > 0 && points < kMaxPoints / 4; ++points) {
    const std::size_t before = previous(line, offset);
    std::size_t at = before;
    taken += cells_of(next_code_point(line, at));
    if (taken > cells) break;
    offset = before;
  }
  return offset;
}

struct Window {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Window window_around(std::string_view line, std::size_t span_begin, std::size_t span_end) {
  const std::size_t from_start = walk_forward(line, 0, line.size(), kWindow).end;
  if (from_start == line.size()) return {0, line.size()};
  const bool span_fits = span_end <= from_start;
  const bool span_is_near = walk_forward(line, 0, span_begin, kBefore).end == span_begin;
  const std::size_t begin = span_fits || span_is_near ? 0 : walk_back(line, span_begin, kBefore);
  const std::size_t room = begin == 0 ? kWindow - 1 : kWindow - 2;
  // A span that begins in a heap of marks is past the bounded walk: the window reaches to it in any case.
  return {begin, std::max(walk_forward(line, begin, line.size(), room).end, span_begin)};
}

}  // namespace

Snippet snippet(const SourceFile& file, const Span& span, std::uint32_t line_number) {
  const std::string_view line = file.line_text(line_number);
  const std::size_t line_begin = file.line_begin(line_number);
  const std::size_t span_begin =
      std::min<std::size_t>(span.begin - std::min<std::size_t>(line_begin, span.begin), line.size());
  const std::size_t span_end =
      std::clamp<std::size_t>(span.end - std::min<std::size_t>(line_begin, span.end), span_begin, line.size());
  const Window window = window_around(line, span_begin, span_end);

  Snippet out;
  std::size_t before = 0;
  std::size_t marked = 0;
  if (window.begin > 0) {
    out.line += kCut;
    before = 1;
  }
  for (std::size_t i = window.begin; i < window.end;) {
    const std::size_t at = i;
    const char32_t c = next_code_point(line, i);
    append_shown(out.line, c);
    const std::size_t width = cells_of(c);
    if (at < span_begin) before += width;
    if (at >= span_begin && at < span_end) marked += width;
  }
  if (window.end < line.size()) out.line += kCut;
  out.carets.append(before, ' ');
  out.carets.append(std::max<std::size_t>(marked, 1), '^');
  return out;
}

}  // namespace stancemap
