#pragma once
// What stands in the boxes of the page's map, in lines. The script draws them as they come.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/argument_map.h"
#include "render/finding_marks.h"

namespace stancemap::page {

enum class RowStyle : std::uint8_t { kHead, kLabel, kText, kMark, kRemark };
std::string_view row_style_name(RowStyle style);  // "head", "label", "text", "mark", "remark"

struct Row {
  RowStyle style = RowStyle::kText;
  std::string text;        // one line that fits the box
  bool leftwards = false;  // a line of a text that is read from right to left
};

struct Box {
  double width = 0, height = 0;
  std::vector<Row> rows;
};

/// Heights of rows and the space around them, for the script too.
double row_height(RowStyle style);
inline constexpr double kBoxWidth = 212;
inline constexpr double kBoxPadding = 8;
inline constexpr double kFontSize = 11;
inline constexpr double kSmallFontSize = 9;

Box claim_box(const ArgumentMap& map, ClaimId id, std::span<const FindingMark> marks);
Box argument_box(const ArgumentMap& map, ArgumentId id, std::span<const FindingMark> marks);

}  // namespace stancemap::page
