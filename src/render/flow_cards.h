#pragma once
// The cards of a drawn flow sheet: which lines of text stand on each, and where each stands.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "debate/flow/sheet.h"

namespace stancemap::flow {

inline constexpr double kLane = 184;   // width of a column
inline constexpr double kGutter = 26;  // between columns, at least: room for the lines
inline constexpr double kMargin = 26;  // around the sheet, at least
inline constexpr double kPadding = 7;  // in a card
inline constexpr double kBar = 5;      // at the left of a card: whose it is
inline constexpr double kTextSize = 12;
inline constexpr double kTextLine = 15;
inline constexpr double kNoteSize = 10.5;
inline constexpr double kNoteLine = 13.5;
inline constexpr double kMarkLine = 19;
inline constexpr double kHeading = 24;  // the band above a section
inline constexpr double kIndent = 9;    // of a warrant, a step of depth

inline constexpr double kAnchor = kPadding + kTextLine / 2;  // of a card: where its lines begin

/// Texts went through `plain_text`; writers still escape markup.
struct Card {
  std::string number;              // begins the first of `lines`, in bold
  std::vector<std::string> lines;  // of the claim, or of what the cell says
  std::vector<std::string> notes;  // who speaks, and what else it answers
  std::vector<std::string_view> marks;
  std::string spoken;  // the whole of it in a sentence, for who does not see it
  double x = 0, y = 0, width = 0, height = 0;

  double right() const { return x + width; }
  /// The middle of the first line of text.
  double anchor() const { return y + kAnchor; }
};

struct Cards {
  std::vector<Card> cards;       // per cell of the sheet
  std::vector<double> lanes;     // per column: its left edge
  std::vector<double> row_tops;  // and where the last row ends
  std::vector<double> rules;     // between what answers nothing and what stood above
  std::vector<double> headings;  // per section: the top of its band
  double bottom = 0;
};

/// Room for lines beyond the usual.
struct Room {
  std::vector<double> above_row;  // and below the last one; empty: none
  std::vector<double> gutters;    // left of each column: the whole width; empty: the usual
};

/// The texts, placed without room for lines, the first row at 0.
Cards cards_of(const ArgumentMap& map, const Sheet& sheet, bool labels);

/// Rows are as high as the cards that end in them need.
void place_cards(const Sheet& sheet, Cards& cards, const Room& room);

/// Whether what a cell says speaks against the one on which it stands.
inline bool is_answer(const Cell& cell) {
  return cell.kind != Kind::kDrop && cell.stands_on != cell.of && cell.stands_on != cell.supports;
}

}  // namespace stancemap::flow
