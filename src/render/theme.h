#pragma once
// The colours of a picture. Hues are those of Okabe and Ito (2008), told apart by every kind of colour vision, darkened
// or lightened until text on them has a contrast of at least 4.5:1 (WCAG 2.1, 1.4.3). Colour is never the only sign:
// each kind has a line, a shape and a word of its own, and `print` does without colour at all.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "diagnostics/finding.h"
#include "model/argument_map.h"

namespace stancemap {

using Color = std::string_view;  // "#rrggbb"

/// A filled area with its edge; text on it has the theme's `text` colour.
struct Tint {
  Color fill, line;
};

struct Theme {
  std::string_view name;
  std::string_view summary;
  Color canvas;       // behind everything
  Color text, muted;  // on the canvas and on every fill
  Tint claim, thesis, argument, group;
  Tint strip;                        // of a claim's head, where no participant speaks
  std::array<Tint, 7> participants;  // in order of the map, then again from the first
  std::array<Tint, 7> speakers;      // likewise, where colours stand for somebody: the colour-blind see seven, too
  std::array<Color, 5> relations;    // line and word of each RelationKind
  Color premise;                     // lines from premises to their argument
  std::array<Tint, 4> severities;    // of each Severity
};

std::span<const Theme> themes();
const Theme* theme(std::string_view name);

/// A colour of a theme that a project file may set: "claim", "attack-line".
struct ThemeColor {
  std::string_view name;
  Color& (*of)(Theme& theme);
};
std::span<const ThemeColor> theme_colors();

/// Whether `text` is a colour as themes write it: `#` and six hexadecimal digits.
bool is_color(std::string_view text);

/// The contrast ratio of WCAG 2.1, from 1 to 21.
double contrast(Color a, Color b);

}  // namespace stancemap
