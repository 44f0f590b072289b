#pragma once
// Which figures of a map cannot all hold. Figures are compared that have the same quantity, `of` and `for` (without
// regard to case, and to blanks, hyphens and underscores between words), units of one dimension, and are both planned
// or both not: a plan and what came of it may differ.
//
// What a figure leaves possible:
//   exact      every number that rounds to it in the digits in which it is written: 2.7 is 2.65 to 2.75, 3 is 2.5
//   to 3.5,
//              so 3 and 2.7 agree; the zeros of 400 count as written
//   about      10 percent up or down; of a date, two years
//   at-most, at-least, less-than, more-than   what they say; against them, an exact figure counts as the number itself
// Two figures conflict when nothing is possible for both. Where their units need converting by more than moving the
// decimal point, half a percent is allowed on top.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/argument_map.h"
#include "sourcing/units.h"

namespace stancemap {

inline constexpr double kAboutShare = 0.1;
inline constexpr double kAboutYears = 2;
inline constexpr double kConversionShare = 0.005;

/// What contradicts one figure.
struct FigureConflicts {
  std::optional<std::uint32_t> nearest;  // the figure, of those in conflict with it, whose numbers come nearest
  std::size_t count = 0;                 // all that are in conflict with it
  std::optional<std::uint32_t> known;    // the first that would be, but that the map says the claims are at odds
};

/// One for each figure of the map. Two claims are at odds when one attacks or contradicts the other, when an argument
/// with the one as a premise attacks the other, or when the one (or an argument with it as a premise) undercuts an
/// argument with the other as a premise or a relation that starts there. Two figures of one claim are never excused.
/// O(n log n) for n figures, and more for what is excused, within bounds: 1,000,000 pairs of claims that are at odds
/// are known, the figures of the next ones conflict; and a figure looks past 1,000 excused ones, no further.
std::vector<FigureConflicts> figure_conflicts(const ArgumentMap& map);

/// The unit of a figure, and whether its value can be compared: it is a number, also in the base unit.
Unit figure_unit(const Figure& figure);

/// The text that figures are grouped by: equal for equal quantity, `of` and `for`.
std::string figure_key(const Figure& figure);

/// The number as written, else as short as it can be.
std::string figure_number(const Figure& figure);

/// "planned, less than 2 percent"
std::string figure_words(const Figure& figure);

}  // namespace stancemap
