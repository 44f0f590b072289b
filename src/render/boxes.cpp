#include "render/boxes.h"

#include <algorithm>

#include <fmt/format.h>

#include "render/descriptions.h"
#include "render/relation_styles.h"

namespace stancemap {
namespace {

void add_line(std::vector<std::string>& lines, std::string line) {
  if (!line.empty()) lines.push_back(std::move(line));
}

std::vector<std::string> finding_lines(std::span<const FindingMark> marks) {
  std::vector<std::string> lines;
  for (const FindingMark& mark : marks.first(std::min(marks.size(), kMaxFindingRows)))
    lines.push_back(fmt::format("{} {}", severity_words(mark.severity), mark.rule));
  if (marks.size() > kMaxFindingRows) lines.push_back(fmt::format("and {} more", marks.size() - kMaxFindingRows));
  return lines;
}

std::string joined(std::string_view first, std::string_view separator, std::string_view second) {
  return fmt::format("{}{}{}", first, first.empty() || second.empty() ? "" : separator, second);
}

}  // namespace

Boxes::Boxes(const PictureInput& in, const Selection& shown, const Perspective& seen, const Theme& theme)
    : in_(in),
      map_(in.map),
      shown_(shown),
      seen_(seen),
      theme_(theme),
      marks_(picture_marks(in)),
      speakers_(in.map, theme, in.options.colors) {}

ClaimBox Boxes::folded(ClaimId id, const FoldedGroup& group) const {
  ClaimBox box;
  box.folded = true;
  box.strip = theme_.strip;
  box.head = "group";
  box.place = counted_members(group);
  if (in_.options.text == PictureText::kAll) box.id = map_[id].id;
  box.title = in_.options.text == PictureText::kId ? map_[id].id : map_[id].text.text;
  if (!group.theses.empty() && in_.options.text != PictureText::kId) {
    const Claim& thesis = map_[group.theses.front()];
    box.text = fmt::format("with {}: {}", group.theses.size() == 1 ? "the thesis" : "theses, the first",
                           thesis.details->label.empty() ? thesis.text.text : thesis.details->label.text);
  }
  box.marks = marks_.claims[id.index()];
  return box;
}

std::string Boxes::word(RelationId id) const {
  std::string word(relation_style(map_[id].kind).word);
  const auto* bundle = in_.folding == nullptr ? nullptr : in_.folding->bundle(id);
  if (bundle != nullptr && bundle->size() > 1) word += fmt::format(" ×{}", bundle->size());
  return word;
}

bool Boxes::has_words() const {
  return in_.options.relation_words && shown_.relation_count <= kMaxWordedRelations;
}

std::vector<std::string> Boxes::line_text(RelationId id) const {
  return line_text(id, has_words());
}

std::vector<std::string> Boxes::graph_line_text(RelationId id) const {
  return line_text(id, in_.options.relation_words);
}

std::vector<std::string> Boxes::line_text(RelationId id, bool has_word) const {
  std::vector<std::string> lines;
  if (has_word) lines.push_back(word(id));
  for (std::string& line : finding_lines(marks_.relations[id.index()])) lines.push_back(std::move(line));
  return lines;
}

ClaimBox Boxes::claim(ClaimId id) const {
  if (const FoldedGroup* group = in_.folding == nullptr ? nullptr : in_.folding->group(id)) return folded(id, *group);
  const Claim& claim = map_[id];
  ClaimBox box{.thesis = claim.thesis,
               .folded = false,
               .strip = theme_.strip,
               .letter = {},
               .side = {},
               .head = {},
               .place = {},
               .id = {},
               .title = {},
               .text = {},
               .marks = marks_.claims[id.index()]};
  if (const Speaker* speaker = speakers_.of(id)) {
    box.strip = speaker->tint;
    box.letter = speaker->letter;
    box.side = speaker->side;
  }
  if (const ParticipantId who = map_.speaker(id)) {
    box.head = shown_name(map_[who]);
  } else if (!claim.said.empty() && claim.said.front().source.id) {
    box.head = shown_name(map_[claim.said.front().source.id]);
  }
  if (claim.kind != ClaimKind::kFact) box.place = claim_kind_name(claim.kind);
  if (claim.post) box.place += (box.place.empty() ? "" : " · ") + post_locator(map_, claim.post);
  if (!seen_.claims.empty()) box.seen = &seen_.claims[id.index()];
  const PictureText shown = in_.options.text;
  if (shown == PictureText::kAll) box.id = claim.id;
  if (shown == PictureText::kId) {
    box.title = claim.id;
    return box;
  }
  box.title = claim.details->label.text;
  if (shown != PictureText::kLabel || claim.details->label.empty()) box.text = claim.text.text;
  return box;
}

ArgumentBox Boxes::argument(ArgumentId id) const {
  const Argument& argument = map_[id];
  ArgumentBox box{
      .title = std::string(argument.label.empty() ? argument.scheme.empty() ? argument.id : argument.scheme.text
                                                  : argument.label.text),
      .remark = {},
      .marks = marks_.arguments[id.index()]};
  const auto premises = std::count_if(argument.premises.begin(), argument.premises.end(),
                                      [&](const auto& p) { return p.id && shown_.claims[p.id.index()]; });
  if (static_cast<std::size_t>(premises) < argument.premises.size())
    box.remark = fmt::format("{} of {} premises shown", premises, argument.premises.size());
  return box;
}

BoxText box_text(const ClaimBox& box) {
  BoxText text;
  if (box.thesis) text.head.emplace_back("THESIS");
  if (box.seen != nullptr) add_line(text.head, joined(view_words(box.seen->view), ": ", box.seen->reason));
  if (!box.side.empty()) add_line(text.head, joined(box.letter, " ", box.side));
  add_line(text.head, joined(joined(box.side.empty() ? box.letter : "", " ", box.head), " · ", box.place));
  add_line(text.body, box.id);
  add_line(text.body, box.title);
  add_line(text.body, box.text);
  if (text.body.empty()) text.body.emplace_back("(no text)");
  text.findings = finding_lines(box.marks);
  return text;
}

BoxText box_text(const ArgumentBox& box) {
  BoxText text{.head = {"argument"}, .body = {}, .findings = finding_lines(box.marks)};
  add_line(text.body, box.title);
  add_line(text.body, box.remark);
  return text;
}

}  // namespace stancemap
