// Claims, arguments, and entries of `relations`.

#include <algorithm>

#include "formats/native/reader_file.h"

namespace stancemap::native {
namespace {

constexpr std::uint8_t relation_key(std::string_view name) {
  std::uint8_t index = 0;
  while (kRelationKeys[index].name != name) ++index;
  return index;
}

}  // namespace

void FileReader::note_relations(const Key& key, Node owner, ValueIndex value) {
  if (value == Document::kNone) return;
  const std::uint8_t index = relation_key(key.name);
  each_good(key, value, [&](const Value& item) { state_.relations.push_back({borrowed(item), owner, 0, index}); });
}

// Relations are counted in the order of the text, not in that of the keys.
void FileReader::sort_relations(std::size_t first) {
  std::sort(state_.relations.begin() + static_cast<std::ptrdiff_t>(first), state_.relations.end(),
            [](const NotedRelation& a, const NotedRelation& b) { return a.name.span < b.name.span; });
}

void FileReader::read_claim(const Entry& entry, PostId post) {
  const auto f = fields<Entity::kClaim>(entry);  // also of an unusable one the id is known
  const ReadMark mark = mark_of(state_);
  const ClaimId id(state_.map.claims.size());
  Claim& claim = state_.map.claims.emplace_back();
  claim.id = state_.map.texts.add(entry.id.text);
  claim.id_span = entry.id.span;
  claim.span = entry.span;
  claim.post = post;
  claim.text = kept(f["text"]);
  if (f.any({"label", "assumed", "note", "annotator", "date", "side", "confidence", "reviewed"})) {
    ClaimDetails& details = claim.details.edit();
    details.label = kept(f["label"]);
    details.assumed = kept(f["assumed"]);
    details.note = kept(f["note"]);
    details.annotator = kept(f["annotator"]);
    details.date = kept(f["date"]);
    details.side = kept(f["side"]);
    details.confidence = number(f["confidence"]);
    if (f["reviewed"] != Document::kNone) details.review = review(f["reviewed"]);
  }
  if (f["kind"] != Document::kNone) claim.kind = *claim_kind_from_name(document_[f["kind"]].text);
  read_citations(f["said"], claim.said, Slot::kClaimSaid, id.index());
  read_citations(f["cite"], claim.cites, Slot::kClaimCite, id.index());
  note_relations(f.key("supports"), id, f["supports"]);
  note_relations(f.key("supported-by"), id, f["supported-by"]);
  note_relations(f.key("attacks"), id, f["attacks"]);
  note_relations(f.key("attacked-by"), id, f["attacked-by"]);
  note_relations(f.key("undercuts"), id, f["undercuts"]);
  note_relations(f.key("undercut-by"), id, f["undercut-by"]);
  note_relations(f.key("contradicts"), id, f["contradicts"]);
  note_relations(f.key("equivalent-to"), id, f["equivalent-to"]);
  sort_relations(mark.relations);
  note(Slot::kClaimGroup, id.index(), f["group"]);
  note(Slot::kClaimOwner, id.index(), f["owner"]);
  note_all(f.key("tags"), Slot::kClaimTag, id.index(), f["tags"]);
  read_allow(f["allow"], entry.span);
  if (define_node(claim.id, id, entry)) return;
  state_.map.claims.pop_back();
  rewind(state_, mark);
}

void FileReader::read_citations(ValueIndex value, std::vector<Citation>& citations, Slot slot, std::size_t owner) {
  each_value(value, [&](ValueIndex item) {
    Citation citation;
    if (read_citation(item, citation, slot, owner, citations.size())) citations.push_back(std::move(citation));
  });
}

void FileReader::read_argument(const Entry& entry) {
  const auto f = fields<Entity::kArgument>(entry);
  const ReadMark mark = mark_of(state_);
  const ArgumentId id(state_.map.arguments.size());
  Argument& argument = state_.map.arguments.emplace_back();
  argument.id = state_.map.texts.add(entry.id.text);
  argument.id_span = entry.id.span;
  argument.span = entry.span;
  note_all(f.key("premises"), Slot::kArgumentPremise, id.index(), f["premises"]);
  note_relations(f.key("supports"), id, f["supports"]);
  note_relations(f.key("attacks"), id, f["attacks"]);
  note_relations(f.key("undercuts"), id, f["undercuts"]);
  note_relations(f.key("undercut-by"), id, f["undercut-by"]);
  sort_relations(mark.relations);
  argument.scheme = kept(f["scheme"]);
  argument.label = kept(f["label"]);
  note(Slot::kArgumentGroup, id.index(), f["group"]);
  note_all(f.key("tags"), Slot::kArgumentTag, id.index(), f["tags"]);
  if (f["reviewed"] != Document::kNone) argument.review.edit() = review(f["reviewed"]);
  argument.note = kept(f["note"]);
  read_allow(f["allow"], entry.span);
  if (define_node(argument.id, id, entry)) return;
  state_.map.arguments.pop_back();
  rewind(state_, mark);
}

void FileReader::read_relation(const Entry& entry) {
  const auto f = fields<Entity::kRelation>(entry);
  const ReadMark mark = mark_of(state_);
  const RelationId id(state_.entries.size());  // of the entry; the relation is made when all ids are known
  RelationEntry relation;
  relation.id = state_.map.texts.add(entry.id.text);
  relation.id_span = entry.id.span;
  relation.span = entry.span;
  relation.from = borrowed(f["from"]);
  relation.note = kept(f["note"]);
  if (f["reviewed"] != Document::kNone) relation.review = review(f["reviewed"]);
  const auto target = [&](std::string_view name, ValueIndex value) {
    if (value == Document::kNone || state_.relations.size() > mark.relations) return;
    state_.relations.push_back({borrowed(value), Node(), static_cast<std::uint32_t>(id.index()), relation_key(name)});
  };
  target("supports", f["supports"]);
  target("attacks", f["attacks"]);
  target("undercuts", f["undercuts"]);
  target("contradicts", f["contradicts"]);
  target("equivalent-to", f["equivalent-to"]);
  read_allow(f["allow"], entry.span);
  if (define_node(relation.id, id, entry)) {
    state_.entries.push_back(relation);
  } else {
    rewind(state_, mark);
  }
}

}  // namespace stancemap::native
