// Sources, participants, tags, groups; and citations, which stand in other entities.

#include <array>

#include <fmt/format.h>

#include "formats/native/reader_file.h"

namespace stancemap::native {
namespace {

SourceKind source_kind(std::string_view name) {
  const auto* const at = std::find(std::begin(shape::kSourceKinds), std::end(shape::kSourceKinds), name);
  if (at == std::end(shape::kSourceKinds)) return SourceKind::kUnknown;
  return static_cast<SourceKind>(at - std::begin(shape::kSourceKinds) + 1);
}
static_assert(std::size(shape::kSourceKinds) == static_cast<std::size_t>(SourceKind::kOther));

/// Where the `quoting` of a citation goes, by where its source goes.
Slot quoting_slot(Slot citation) {
  if (citation == Slot::kStanceCite) return Slot::kStanceQuoting;
  return citation == Slot::kClaimSaid ? Slot::kSaidQuoting : Slot::kCiteQuoting;
}

}  // namespace

void FileReader::read_source(const Entry& entry) {
  const auto f = fields<Entity::kSource>(entry);
  const ReadMark mark = mark_of(state_);
  const std::size_t index = state_.map.sources.size();
  Source source;
  source.id = state_.map.texts.add(entry.id.text);
  source.id_span = entry.id.span;
  source.span = entry.span;
  source.title = kept(f["title"]);
  each_good(f.key("author"), f["author"], [&](const Value& author) { source.authors.push_back(kept(author)); });
  source.qualifications = kept(f["qualifications"]);
  source.published_in = kept(f["published-in"]);
  source.publisher = kept(f["publisher"]);
  source.kind_text = kept(f["kind"]);
  source.kind = source_kind(source.kind_text.text);
  source.date = kept(f["date"]);
  source.volume = kept(f["volume"]);
  source.issue = kept(f["issue"]);
  source.pages = kept(f["pages"]);
  source.doi = kept(f["doi"]);
  source.isbn = kept(f["isbn"]);
  source.url = kept(f["url"]);
  source.archived = kept(f["archived"]);
  source.accessed = kept(f["accessed"]);
  source.language = kept(f["language"]);
  each_good(f.key("marks"), f["marks"], [&](const Value& word) { source.marks.push_back(kept(word)); });
  if (const Text grade = kept(f["reliability"]); !grade.empty()) source.reliability = grade.text.front();
  if (const auto grade = number(f["credibility"])) source.credibility = static_cast<std::uint8_t>(*grade);
  note_all(f.key("derives-from"), Slot::kSourceDerivesFrom, index, f["derives-from"]);
  source.file = kept(f["text"]);
  source.sha256 = kept(f["sha256"]);
  source.note = kept(f["note"]);
  read_allow(f["allow"], entry.span);
  const auto first = [&](std::size_t i) { return state_.map.sources[i].id_span; };
  if (define(state_.names.sources, source.id, index, entry, first)) {
    state_.map.sources.push_back(std::move(source));
  } else {
    rewind(state_, mark);
  }
}

void FileReader::read_participant(const Entry& entry) {
  const auto f = fields<Entity::kParticipant>(entry);
  Participant participant;
  participant.id = state_.map.texts.add(entry.id.text);
  participant.id_span = entry.id.span;
  participant.span = entry.span;
  participant.name = kept(f["name"]);
  participant.role = kept(f["role"]);
  participant.side = kept(f["side"]);
  participant.team = kept(f["team"]);
  participant.url = kept(f["url"]);
  participant.note = kept(f["note"]);
  const auto first = [&](std::size_t i) { return state_.map.participants[i].id_span; };
  if (define(state_.names.participants, participant.id, state_.map.participants.size(), entry, first)) {
    state_.map.participants.push_back(participant);
  }
}

void FileReader::read_tag(const Entry& entry) {
  const auto f = fields<Entity::kTag>(entry);
  const Tag tag{state_.map.texts.add(entry.id.text), entry.id.span, kept(f["note"])};
  const auto first = [&](std::size_t i) { return state_.map.tags[i].id_span; };
  if (define(state_.names.tags, tag.id, state_.map.tags.size(), entry, first)) state_.map.tags.push_back(tag);
}

void FileReader::read_group(const Entry& entry) {
  const auto f = fields<Entity::kGroup>(entry);
  const ReadMark mark = mark_of(state_);
  const std::size_t index = state_.map.groups.size();
  Group group;
  group.id = state_.map.texts.add(entry.id.text);
  group.id_span = entry.id.span;
  group.span = entry.span;
  group.title = kept(f["title"]);
  group.note = kept(f["note"]);
  note(Slot::kGroupParent, index, f["parent"]);
  note_all(f.key("claims"), Slot::kGroupMember, index, f["claims"]);
  const auto first = [&](std::size_t i) { return state_.map.groups[i].id_span; };
  if (define(state_.names.groups, group.id, index, entry, first)) {
    state_.map.groups.push_back(group);
  } else {
    rewind(state_, mark);
  }
}

Review FileReader::review(ValueIndex value) {
  const auto f = fields<Entity::kReview>({{}, value, document_[value].span});
  return {.hash = kept(f["hash"]), .by = kept(f["by"]), .date = kept(f["date"]), .span = document_[value].span};
}

bool FileReader::read_citation(ValueIndex value, Citation& citation, Slot slot, std::size_t owner, std::size_t place) {
  const auto f = fields<Entity::kCitation>({{}, value, document_[value].span});
  citation.span = document_[value].span;
  citation.at = kept(f["at"]);
  citation.quote = kept(f["quote"]);
  if (f.any({"prefix", "suffix", "credibility", "note"})) {
    CitationDetails& details = citation.details.edit();
    details.prefix = kept(f["prefix"]);
    details.suffix = kept(f["suffix"]);
    if (const auto grade = number(f["credibility"])) details.credibility = static_cast<std::uint8_t>(*grade);
    details.note = kept(f["note"]);
  }
  read_position(f["position"], citation);
  if (f["source"] == Document::kNone) return false;  // reported; a citation of nothing would only mislead
  citation.source.span = document_[f["source"]].span;
  note(slot, owner, f["source"], place);
  note(quoting_slot(slot), owner, f["quoting"], place);
  return true;
}

void FileReader::read_position(ValueIndex value, Citation& citation) {
  if (value == Document::kNone) return;
  const auto f = fields<Entity::kPosition>({{}, value, document_[value].span});
  const auto begin = number(f["start"]);
  const auto end = number(f["end"]);
  if (!begin || !end) return;
  if (*begin > *end) {
    report(state_, "bad-value", document_[f["end"]].span,
           fmt::format("the position ends at {} and starts at {}", *end, *begin), "let it start before its end");
    return;
  }
  citation.details.edit().position_span = document_[value].span;
  citation.details.edit().position_begin = static_cast<std::uint64_t>(*begin);
  citation.details.edit().position_end = static_cast<std::uint64_t>(*end);
}

}  // namespace stancemap::native
