#pragma once
// The parts of a heat map: its measures, its colours, and how a sign, a text and a cell are drawn. In pixels, whole
// numbers only.

#include <string>
#include <string_view>

#include "debate/stances.h"
#include "render/line_wrap.h"
#include "render/theme.h"

namespace stancemap::heat_map {

inline constexpr int kMargin = 24;
inline constexpr int kCell = 28;      // width and height
inline constexpr int kGroupGap = 10;  // between groups of participants
inline constexpr int kLabel = 340;    // width of a claim's label, at most
inline constexpr int kLeastLabel = 180;
inline constexpr int kCount = 46;      // width of a column of counts
inline constexpr int kBand = 30;       // height of the heading above claims
inline constexpr int kMostName = 150;  // height of a participant's name, which stands upright
inline constexpr int kLeastWidth = 760;
inline constexpr int kSmall = 11, kText = 12, kTitle = 20;  // font sizes

inline constexpr Color kInk = "#14181d", kQuiet = "#525c68", kLine = "#c3cad2", kGround = "#ffffff";

/// How a text is set; `text` went through plain_text.
struct TextLook {
  int size = kText;
  Color color = kInk;
  bool bold = false;
  std::string_view anchor = "start";  // start, middle, end
};
void add_text(std::string& svg, int x, int y, std::string_view text, const TextLook& look = {});
/// Reads from bottom to top; (x, y) is the begin of its base line.
void add_upright_text(std::string& svg, int x, int y, std::string_view text, const TextLook& look = {});

/// A cell with the sign of the stance; a dark corner where something else was held before. `title` is what is read
/// aloud and shown under the pointer; empty: none.
void add_cell(std::string& svg, int x, int y, StanceKind kind, bool changed, std::string_view title);
void add_empty_cell(std::string& svg, int x, int y);

/// "for", "against", "neutral", "asks", "comments": what the signs mean.
std::string_view stance_word(StanceKind kind);

/// The explanation of all signs in one row.
void add_legend(std::string& svg, int x, int y);

}  // namespace stancemap::heat_map
