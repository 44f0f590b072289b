#include "page/boxes.h"

#include <array>

#include <fmt/format.h>

#include "render/descriptions.h"
#include "render/line_wrap.h"
#include "render/safe_text.h"
#include "render/text_metrics.h"

namespace stancemap::page {
namespace {

constexpr double kTextWidth = kBoxWidth - 2 * kBoxPadding;
constexpr std::size_t kMaxTextLines = 12;  // the panel has all of it
constexpr std::size_t kMaxLabelLines = 4;

void add_lines(Box& box, RowStyle style, std::string_view text, FontWeight weight, std::size_t most) {
  const std::string plain = plain_text(text);
  const bool leftwards = reads_leftwards(plain);
  for (std::string& line : wrapped_lines(plain, {kTextWidth, kFontSize, weight}, most))
    box.rows.push_back({style, std::move(line), leftwards});
}

void add_small(Box& box, RowStyle style, std::string_view text, FontWeight weight = FontWeight::kRegular) {
  std::string line = fitted(plain_text(text), {kTextWidth, kSmallFontSize, weight});
  if (line.empty()) return;
  const bool leftwards = reads_leftwards(line);
  box.rows.push_back({style, std::move(line), leftwards});
}

/// "Kim · comment 5"; where nobody speaks it, the source that says it.
std::string head_text(const ArgumentMap& map, ClaimId id) {
  const Claim& claim = map[id];
  std::string who;
  if (const ParticipantId speaker = map.speaker(id)) {
    who = shown_name(map[speaker]);
  } else if (!claim.said.empty() && claim.said.front().source.id) {
    who = shown_name(map[claim.said.front().source.id]);
  }
  std::string place = claim.post ? post_locator(map, claim.post) : "";
  if (claim.kind != ClaimKind::kFact)
    place = fmt::format("{}{}{}", claim_kind_name(claim.kind), place.empty() ? "" : " · ", place);
  // A long name gives way to the place.
  const double room = kTextWidth - text_width(place, kSmallFontSize, FontWeight::kBold) - kBoxPadding;
  if (!place.empty() && !who.empty()) {
    who = fitted(plain_text(who), {std::max(room, kTextWidth / 3), kSmallFontSize, FontWeight::kBold});
  }
  return who.empty() || place.empty() ? who + place : who + " · " + place;
}

void add_marks(Box& box, std::span<const FindingMark> marks) {
  if (marks.empty()) return;
  std::string text = fmt::format("! {}", marks.front().rule);
  if (marks.size() > 1) text += fmt::format(" and {} more", marks.size() - 1);
  add_small(box, RowStyle::kMark, text);
}

void close(Box& box) {
  box.width = kBoxWidth;
  box.height = kBoxPadding;
  if (box.rows.empty()) add_small(box, RowStyle::kRemark, "(no text)");
  if (box.rows.front().style != RowStyle::kHead) box.height += kBoxPadding / 2;
  for (const Row& row : box.rows) box.height += row_height(row.style);
}

}  // namespace

std::string_view row_style_name(RowStyle style) {
  static constexpr std::array<std::string_view, 5> kNames{"head", "label", "text", "mark", "remark"};
  return kNames[static_cast<std::size_t>(style)];
}

double row_height(RowStyle style) {
  static constexpr std::array<double, 5> kHeights{20, 15, 14.5, 17, 13};
  return kHeights[static_cast<std::size_t>(style)];
}

Box claim_box(const ArgumentMap& map, ClaimId id, std::span<const FindingMark> marks) {
  const Claim& claim = map[id];
  Box box;
  add_small(box, RowStyle::kHead, head_text(map, id), FontWeight::kBold);
  const std::string_view label = claim.details->label.text;
  add_lines(box, RowStyle::kLabel, label, FontWeight::kBold, kMaxLabelLines);
  add_lines(box, RowStyle::kText, claim.text.empty() && label.empty() ? claim.id : claim.text.text,
            FontWeight::kRegular, kMaxTextLines);
  add_marks(box, marks);
  close(box);
  return box;
}

Box argument_box(const ArgumentMap& map, ArgumentId id, std::span<const FindingMark> marks) {
  const Argument& argument = map[id];
  Box box;
  add_lines(box, RowStyle::kLabel,
            !argument.label.empty()    ? argument.label.text
            : !argument.scheme.empty() ? argument.scheme.text
                                       : argument.id,
            FontWeight::kBold, kMaxLabelLines);
  add_small(box, RowStyle::kRemark, fmt::format("argument of {} premises", argument.premises.size()));
  add_marks(box, marks);
  close(box);
  return box;
}

}  // namespace stancemap::page
