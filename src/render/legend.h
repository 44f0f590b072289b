#pragma once
// The head of a picture: its title, how much of the map it shows, and what shapes, lines and marks mean.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/finding.h"
#include "render/speakers.h"
#include "render/theme.h"

namespace stancemap {

/// What occurs in a picture, and so belongs in its legend.
struct LegendContent {
  bool thesis = false, argument = false, group = false, folded = false;
  std::array<bool, 5> relations{};   // by RelationKind
  std::array<bool, 4> severities{};  // by Severity
  std::vector<Speaker> speakers;
  std::string seen_by;  // whose view the picture shows; raw name, empty for nobody's
};

struct Heading {
  std::string title, remark;  // raw texts of the map
  const LegendContent* legend = nullptr;
  std::size_t columns = 4;  // of the legend
  double scale = 1;         // of all sizes
};

/// An HTML-like label; empty when there is nothing to say.
std::string heading_label(const Heading& heading, const Theme& theme);

}  // namespace stancemap
