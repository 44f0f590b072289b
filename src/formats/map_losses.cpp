#include "formats/map_losses.h"

#include <algorithm>

#include <fmt/format.h>

namespace stancemap {

void MapLosses::lose(bool present, std::string_view key, std::string_view of, Span span, std::string_view id,
                     KeptKeys kept) {
  if (!present || std::find(kept.begin(), kept.end(), key) != kept.end()) return;
  losses_.add(fmt::format("`{}` of {}", key, of), span, id);
}

void MapLosses::parts(const KeptParts& kept) {
  if (!kept.title) lose(!map_.title.empty(), "title", "the map", map_.title.span, {}, {});
  lose(!map_.note.empty(), "note", "the map", map_.note.span, {}, {});
  const auto all = [&](bool is_kept, const auto& store, std::string_view kind) {
    if (is_kept) return;
    for (const auto& entity : store) losses_.add(kind, entity.id_span, entity.id);
  };
  all(kept.participants, map_.participants, "participants");
  all(kept.tags, map_.tags, "tags");
  all(kept.groups, map_.groups, "groups");
  all(kept.arguments, map_.arguments, "arguments");
  if (!kept.relations) {
    for (const Relation& relation : map_.relations) losses_.add("relations", relation.span(), relation.id);
  }
  all(false, map_.threads, "threads");
  all(false, map_.posts, "posts, with their replies and acts");
  for (const Stance& stance : map_.stances) losses_.add("stances", stance.span, map_[stance.who.id].id);
  all(false, map_.figures, "figures");
  for (const Suppression& allowed : map_.suppressions) losses_.add("`allow`", allowed.rule_span, allowed.rule);
}

void MapLosses::source_data(const Source& source, KeptKeys kept) {
  struct Key {
    std::string_view name;
    const Text& text;
  };
  const Key keys[] = {{"title", source.title},
                      {"qualifications", source.qualifications},
                      {"published-in", source.published_in},
                      {"publisher", source.publisher},
                      {"date", source.date},
                      {"volume", source.volume},
                      {"issue", source.issue},
                      {"pages", source.pages},
                      {"doi", source.doi},
                      {"isbn", source.isbn},
                      {"url", source.url},
                      {"archived", source.archived},
                      {"accessed", source.accessed},
                      {"language", source.language},
                      {"text", source.file},
                      {"sha256", source.sha256},
                      {"note", source.note}};
  constexpr std::string_view kOf = "a source";
  for (const auto& [name, text] : keys) lose(!text.empty(), name, kOf, text.span, source.id, kept);
  lose(!source.authors.empty(), "author", kOf, source.id_span, source.id, kept);
  lose(source.kind != SourceKind::kUnknown, "kind", kOf, source.kind_text.span, source.id, kept);
  lose(!source.marks.empty(), "marks", kOf, source.id_span, source.id, kept);
  lose(source.reliability != 0, "reliability", kOf, source.id_span, source.id, kept);
  lose(source.credibility != 0, "credibility", kOf, source.id_span, source.id, kept);
  lose(!source.derives_from.empty(), "derives-from", kOf, source.id_span, source.id, kept);
}

void MapLosses::claim_data(const Claim& claim, KeptKeys kept) {
  constexpr std::string_view kOf = "a claim";
  const ClaimDetails& details = *claim.details;
  const auto text = [&](std::string_view key, const Text& value) {
    lose(!value.empty(), key, kOf, value.span, claim.id, kept);
  };
  text("label", details.label);
  text("assumed", details.assumed);
  text("note", details.note);
  text("annotator", details.annotator);
  text("date", details.date);
  lose(details.confidence.has_value(), "confidence", kOf, claim.id_span, claim.id, kept);
  lose(!details.review.hash.empty(), "reviewed", kOf, details.review.span, claim.id, kept);
  lose(claim.kind != ClaimKind::kFact, "kind", kOf, claim.id_span, claim.id, kept);
  lose(!claim.tags.empty(), "tags", kOf, claim.id_span, claim.id, kept);
  lose(claim.group.valid(), "group", kOf, claim.id_span, claim.id, kept);
  lose(claim.thesis, "thesis", "the map", claim.id_span, claim.id, kept);
}

void MapLosses::citation_data(const Citation& citation, std::string_view claim, KeptKeys kept) {
  constexpr std::string_view kOf = "a citation";
  const CitationDetails& details = *citation.details;
  const auto text = [&](std::string_view key, const Text& value) {
    lose(!value.empty(), key, kOf, value.span, claim, kept);
  };
  text("at", citation.at);
  text("quote", citation.quote);
  text("prefix", details.prefix);
  text("suffix", details.suffix);
  text("note", details.note);
  lose(details.position_begin.has_value(), "position", kOf, details.position_span, claim, kept);
  lose(details.quoting.id.valid(), "quoting", kOf, details.quoting.span, claim, kept);
  lose(details.credibility != 0, "credibility", kOf, citation.span, claim, kept);
}

}  // namespace stancemap
