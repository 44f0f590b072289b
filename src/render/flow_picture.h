#pragma once
// A flow sheet as a picture: a lane a column, a card a cell, lines from answers to what they answer.

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "debate/flow/sheet.h"
#include "render/theme.h"

namespace stancemap {

struct FlowPictureOptions {
  std::string_view theme = "light";
  bool labels = false;               // the label of a claim, where it has one, instead of its text
  const Theme* own_theme = nullptr;  // instead of `theme`: one that the caller made
};

/// Larger sheets are not drawn: nobody could print them.
inline constexpr std::size_t kMostFlowCells = 2000;
inline constexpr std::size_t kMostFlowColumns = 24;

/// SVG. Fails on a sheet that is too large, and on an unknown theme. Linear in the sheet and its texts.
Result<std::string> flow_picture(const ArgumentMap& map, const flow::Sheet& sheet, const FlowPictureOptions& options);

}  // namespace stancemap
