#pragma once
// The cards of a drawn flow sheet: which lines of text stand on each, and where each stands.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "debate/flow/sheet.h"

namespace stancemap::flow {

inline constexpr double kLane = 184;   // width of a column
inline constexpr double kGutter = 26;  // between columns: room for the lines
inline constexpr double kMargin = 26;  // around the sheet
inline constexpr double kPadding = 7;  // in a card
inline constexpr double kBar = 5;      // at the left of a card: whose it is
inline constexpr double kTextSize = 12;
inline constexpr double kTextLine = 15;
inline constexpr double kNoteSize = 10.5;
inline constexpr double kNoteLine = 13.5;
inline constexpr double kMarkLine = 19;
inline constexpr double kIndent = 9;  // of a warrant, a step of depth

/// Texts went through `plain_text`; writers still escape markup.
struct Card {
  std::string number;              // begins the first of `lines`, in bold
  std::vector<std::string> lines;  // of the claim, or of what the cell says
  std::vector<std::string> notes;  // who speaks, and what else it answers
  std::vector<std::string_view> marks;
  std::string spoken;  // the whole of it in a sentence, for who does not see it
  double x = 0, y = 0, width = 0, height = 0;

  double right() const { return x + width; }
  /// Where lines begin and end: the middle of the first line of text.
  double anchor() const { return y + kPadding + kTextLine / 2; }
};

struct Cards {
  std::vector<Card> cards;    // per cell of the sheet
  std::vector<double> rules;  // between what answers nothing and what stood above
  double bottom = 0;
};

/// Rows are as high as the cards that end in them need.
Cards cards_of(const ArgumentMap& map, const Sheet& sheet, bool labels, double top);

/// Of a column's left edge.
inline double lane_x(std::uint32_t column) {
  return kMargin + column * (kLane + kGutter);
}

}  // namespace stancemap::flow
