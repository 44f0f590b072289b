#pragma once
// How wide text is, the same on every machine: the advance widths of DejaVu Sans as a table, and fixed widths by class
// for what it does not have. DejaVu Sans is among the widest fonts that browsers have, so text that fits by these
// numbers also fits in Verdana, Arial or Roboto.

#include <string>
#include <string_view>

namespace stancemap {

enum class FontWeight { kRegular, kBold };

/// The families that pictures ask for, the widest first.
inline constexpr std::string_view kFontFamilies = "DejaVu Sans,Verdana,Arial,sans-serif";

/// In 1/2048 of the font size. Combining and invisible characters 0; East Asian wide ones 1 em; emoji 1.25 em.
unsigned advance_width(char32_t code_point, FontWeight weight);
/// East Asian wide characters and emoji: a line may break between any two of them.
bool is_wide(char32_t code_point);
/// Marks that stand on the character before them, joiners and direction marks: no width, no break before them.
bool is_zero_width(char32_t code_point);

/// Of one line of UTF-8, in the unit of `font_size`. No kerning, no ligatures.
double text_width(std::string_view text, double font_size, FontWeight weight = FontWeight::kRegular);

/// Whether a line of text is read from right to left: by its first letter that has a direction (Unicode's UAX #9, rules
/// P2 and P3), Hebrew, Arabic and their like. A text without such a letter is not.
bool reads_leftwards(std::string_view text);

/// A line of a text that is read leftwards or not, with a mark in front where the line alone would be read the other
/// way. The mark has no width.
std::string directed(std::string line, bool leftwards);

}  // namespace stancemap
