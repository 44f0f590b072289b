#pragma once
// What is written in a picture, as Graphviz's HTML-like labels. Every text of the map passes safe_text.h in here.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "render/finding_marks.h"
#include "render/perspective.h"
#include "render/theme.h"

namespace stancemap {

/// Sizes in points. A line of kTextWidth holds about 30 letters.
inline constexpr int kTextSize = 11;
inline constexpr int kSmallSize = 9;
inline constexpr int kTextWidth = 196;
inline constexpr int kPadding = 8;
inline constexpr std::size_t kMaxTextLines = 14;  // of a claim's text; the rest is in the tooltip
inline constexpr std::size_t kMaxTitleLines = 4;
inline constexpr std::size_t kMaxFindingRows = 3;

/// A claim's box from top to bottom. Raw texts of the map; empty ones are left out.
struct ClaimBox {
  bool thesis = false;
  bool folded = false;  // it stands for a group
  Tint strip;           // behind `head` and `place`
  std::string letter;   // of who says it, before `side`, or before `head` where there is none
  std::string side;     // a line of its own above `head`
  std::string head;     // who says it, or where
  std::string place;    // "value · comment 5"
  std::string id, title, text;
  std::span<const FindingMark> marks;
  const ClaimView* seen = nullptr;  // how one participant sees it
};
std::string claim_label(const ClaimBox& box, const Theme& theme);

struct ArgumentBox {
  std::string title;   // label, scheme or id
  std::string remark;  // "1 of 3 premises shown"
  std::span<const FindingMark> marks;
};
std::string argument_label(const ArgumentBox& box, const Theme& theme);

/// The word beside a relation's line; empty when there is nothing to say.
std::string relation_label(std::string_view word, Color color, std::span<const FindingMark> marks, const Theme& theme);

/// About how large that is in the picture, in points.
struct LabelSize {
  double width = 0, height = 0;
};
LabelSize relation_label_size(std::string_view word, std::span<const FindingMark> marks);

std::string group_label(std::string_view title, const Theme& theme);

/// The colour of the words "accepted", "rejected", "open".
Color view_color(View view, const Theme& theme);

/// "! warning"
std::string severity_words(Severity severity);

/// Pieces that the legend uses too: text in a size and colour, already safe for markup.
std::string font(int size, Color color, std::string_view markup);
std::string bold(std::string_view markup);

}  // namespace stancemap
