#include "render/descriptions.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/count_words.h"
#include "render/safe_text.h"

namespace stancemap {
namespace {

void add_line(std::string& text, std::string_view line) {
  const std::string plain = plain_text(line);
  if (plain.empty()) return;
  if (!text.empty()) text += '\n';
  text += plain;
}

// "said in Title, last paragraph: “quote”"
void add_citation(const ArgumentMap& map, std::string_view verb, const Citation& citation, std::string& text) {
  if (!citation.source.id) return;
  std::string line = fmt::format("{} {}", verb, shown_name(map[citation.source.id]));
  if (!citation.at.empty()) line += fmt::format(", {}", citation.at.text);
  if (!citation.quote.empty()) line += fmt::format(": “{}”", citation.quote.text);
  add_line(text, line);
}

void add_marks(const std::vector<FindingMark>& marks, SvgObject& out) {
  for (const FindingMark& mark : marks) {
    add_line(out.title, fmt::format("{}: {} [{}]", severity_name(mark.severity), mark.message, mark.rule));
  }
  if (!marks.empty()) out.classes += fmt::format(" finding-{}", severity_name(marks.front().severity));
}

// An id as part of a class name: without blanks and quotes.
std::string class_part(std::string_view id) {
  return UniqueIds().id(id);
}

std::string link_of(const ArgumentMap& map, const Claim& claim) {
  for (const auto* citations : {&claim.said, &claim.cites}) {
    for (const Citation& citation : *citations) {
      if (!citation.source.id) continue;
      if (std::string link = safe_link(map[citation.source.id].url.text); !link.empty()) return link;
    }
  }
  if (!claim.post || !map[claim.post].thread) return {};
  const SourceId source = map[map[claim.post].thread].source;
  return source ? safe_link(map[source].url.text) : std::string();
}

// "as Ann sees it: 3 accepted, 1 rejected, 5 open"
std::string seen_remark(const Selection& shown, const Perspective& seen) {
  std::array<std::size_t, kViews> counts{};
  for (std::size_t c = 0; c < seen.claims.size(); ++c) {
    if (shown.claims[c]) ++counts[static_cast<std::size_t>(seen.claims[c].view)];
  }
  return fmt::format("as {} sees it: {} accepted, {} rejected, {} open", seen.name, counts[0], counts[1], counts[2]);
}

// "5 of 20 claims, at most 2 steps from a"
std::string part_remark(const PictureInput& in, const Selection& shown) {
  if (in.map.claims.empty()) return "this map has no claims";
  if (shown.everything) return {};
  std::string text = fmt::format("{} of {} claims", shown.claim_count, in.map.claims.size());
  const auto add = [&text](std::string_view words, const std::vector<std::string>& values) {
    for (std::size_t v = 0; v < values.size(); ++v) text += fmt::format("{}{}", v == 0 ? words : ", ", values[v]);
  };
  add(fmt::format(", at most {} from ", count_words(in.options.depth, "step")), in.options.focus);
  add(", only ", in.options.only);
  add(", without ", in.options.hide);
  if (!in.options.leads_to.empty()) text += fmt::format(", which lead to {}", in.options.leads_to);
  return text;
}

// "3 groups folded, with 40 claims"
std::string folded_remark(const Folding& folding) {
  std::size_t claims = 0;
  for (const FoldedGroup& group : folding.groups) claims += group.claims;
  return fmt::format("{} folded, with {}", count_words(folding.groups.size(), "group"), count_words(claims, "claim"));
}

}  // namespace

std::string post_locator(const ArgumentMap& map, PostId id) {
  if (!id) return {};
  const Post& post = map[id];
  const std::string_view unit = post.thread ? map[post.thread].unit.text : std::string_view();
  return unit.empty() ? fmt::format("post {}", post.id) : fmt::format("{} {}", unit, post.id);
}

std::string_view shown_name(const Participant& participant) {
  return participant.name.empty() ? participant.id : participant.name.text;
}

std::string_view shown_name(const Source& source) {
  return source.title.empty() ? source.id : source.title.text;
}

SvgObject described_claim(const ArgumentMap& map, ClaimId id, const FindingMarks& marks) {
  const Claim& claim = map[id];
  SvgObject out;
  out.classes = fmt::format("claim kind-{}", claim_kind_name(claim.kind));
  add_line(out.title, fmt::format("{} ({}{})", claim.id, claim.thesis ? "thesis, " : "", claim_kind_name(claim.kind)));
  add_line(out.title, claim.details->label.text);
  add_line(out.title, claim.text.text);
  if (claim.thesis) out.classes += " thesis";
  if (const ParticipantId speaker = map.speaker(id)) {
    out.classes += " participant-" + class_part(map[speaker].id);
    const ThreadId thread = map[claim.post].thread;
    const std::string where =
        thread && map[thread].source ? fmt::format(" of {}", shown_name(map[map[thread].source])) : "";
    add_line(out.title,
             fmt::format("said by {}, {}{}", shown_name(map[speaker]), post_locator(map, claim.post), where));
  }
  for (const Citation& said : claim.said) add_citation(map, "said in", said, out.title);
  for (const Citation& cite : claim.cites) add_citation(map, "cites", cite, out.title);
  if (!claim.details->assumed.empty()) add_line(out.title, fmt::format("assumed: {}", claim.details->assumed.text));
  add_marks(marks.claims[id.index()], out);
  out.link = link_of(map, claim);
  return out;
}

void add_view(const Perspective& seen, ClaimId id, SvgObject& out) {
  const ClaimView& view = seen.claims[id.index()];
  out.classes += fmt::format(" seen-{}", view_name(view.view));
  add_line(out.title,
           fmt::format("{}: {}{}{}", seen.name, view_name(view.view), view.reason.empty() ? "" : ", ", view.reason));
}

SvgObject described_argument(const ArgumentMap& map, ArgumentId id, const FindingMarks& marks) {
  const Argument& argument = map[id];
  SvgObject out;
  out.classes = "argument";
  add_line(out.title, fmt::format("{} (argument)", argument.id));
  add_line(out.title, argument.label.text);
  if (!argument.scheme.empty()) add_line(out.title, fmt::format("scheme: {}", argument.scheme.text));
  for (const auto& premise : argument.premises) {
    if (premise.id) add_line(out.title, fmt::format("premise: {}", map[premise.id].text.text));
  }
  add_marks(marks.arguments[id.index()], out);
  return out;
}

SvgObject described_relation(const ArgumentMap& map, RelationId id, const FindingMarks& marks) {
  const Relation& relation = map[id];
  SvgObject out;
  out.part = SvgPart::kLine;
  out.classes = fmt::format("relation relation-{}", relation_kind_name(relation.kind));
  add_line(out.title,
           fmt::format("{} {} {}", map.name(relation.from), relation_verb(relation.kind), map.name(relation.to)));
  add_line(out.title, relation.details->note.text);
  add_marks(marks.relations[id.index()], out);
  return out;
}

SvgObject described_premise(const ArgumentMap& map, ClaimId premise, ArgumentId argument) {
  SvgObject out;
  out.part = SvgPart::kLine;
  out.classes = "premise";
  add_line(out.title, fmt::format("{} is a premise of {}", map[premise].id, map[argument].id));
  return out;
}

SvgObject described_group(const ArgumentMap& map, GroupId id) {
  SvgObject out;
  out.classes = "group";
  add_line(out.title, fmt::format("group: {}", map[id].title.empty() ? map[id].id : map[id].title.text));
  add_line(out.title, map[id].note.text);
  return out;
}

SvgObject described_fold(const PictureInput& in, ClaimId id, const FindingMarks& marks) {
  const FoldedGroup& folded = *in.folding->group(id);
  SvgObject out = described_group(in.map, folded.group);
  out.classes += " folded";
  add_line(out.title, "folded: " + counted_members(folded));
  for (const ClaimId thesis : folded.theses) add_line(out.title, fmt::format("thesis: {}", in.map[thesis].text.text));
  for (const FindingMark& mark : marks.claims[id.index()])
    add_line(out.title, fmt::format("{}: {}", severity_name(mark.severity), mark.rule));
  if (!marks.claims[id.index()].empty())
    out.classes += fmt::format(" finding-{}", severity_name(marks.claims[id.index()].front().severity));
  return out;
}

SvgObject described_bundle(const PictureInput& in, RelationId id, const FindingMarks& marks) {
  constexpr std::size_t kMaxNamed = 10;
  SvgObject out = described_relation(in.map, id, marks);
  out.classes += " joined";
  const std::vector<RelationId>& bundle = *in.folding->bundle(id);
  std::size_t named = 0;
  for (const RelationId member : bundle) {
    if (!member) continue;
    if (++named > kMaxNamed) break;
    const Relation& relation = in.map[member];
    add_line(out.title, fmt::format("{} {} {}", in.map.name(relation.from), relation_verb(relation.kind),
                                    in.map.name(relation.to)));
  }
  if (bundle.size() > named) add_line(out.title, fmt::format("{} lines in all", bundle.size()));
  return out;
}

std::string counted_members(const FoldedGroup& group) {
  const std::string claims = count_words(group.claims, "claim");
  return group.arguments == 0 ? claims : claims + ", " + count_words(group.arguments, "argument");
}

std::string described_picture(const PictureInput& in, const Selection& shown) {
  if (in.folding != nullptr) {
    return fmt::format("{} {}.", described_picture(in.folding->whole, in.folding->whole_shown),
                       folded_remark(*in.folding));
  }
  std::array<std::size_t, 5> kinds{};
  for (std::size_t r = 0; r < in.map.relations.size(); ++r) {
    if (shown.relations[r]) ++kinds[static_cast<std::size_t>(in.map.relations[r].kind)];
  }
  std::string text = fmt::format("An argument map of {}", count_words(shown.claim_count, "claim"));
  if (shown.argument_count != 0) text += ", " + count_words(shown.argument_count, "argument");
  for (std::size_t k = 0; k < kinds.size(); ++k) {
    if (kinds[k] != 0) text += ", " + count_words(kinds[k], relation_kind_name(static_cast<RelationKind>(k)));
  }
  text += '.';
  if (!shown.everything) text += fmt::format(" The whole map has {}.", count_words(in.map.claims.size(), "claim"));
  for (std::size_t c = 0; c < in.map.claims.size(); ++c) {
    if (in.map.claims[c].thesis && shown.claims[c])
      text += fmt::format(" Thesis: {}", plain_text(in.map.claims[c].text.text));
  }
  return text;
}

std::string picture_remark(const PictureInput& in, const Selection& shown, const Perspective& seen) {
  if (in.folding != nullptr) {
    const std::string whole = picture_remark(in.folding->whole, in.folding->whole_shown, seen);
    return whole + (whole.empty() ? "" : "; ") + folded_remark(*in.folding);
  }
  const std::string view = seen.claims.empty() ? "" : seen_remark(shown, seen);
  const std::string part = part_remark(in, shown);
  return view + (view.empty() || part.empty() ? "" : "; ") + part;
}

}  // namespace stancemap
