#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "formats/claim_review/claim_review.h"
#include "formats/claim_review/names.h"
#include "formats/claim_review/review_body.h"
#include "formats/json_ld.h"
#include "formats/map_losses.h"

namespace stancemap::claim_review {
namespace {

// By SourceKind.
constexpr std::array<std::string_view, 16> kSchemaTypes{
    "CreativeWork", "Article",      "BlogPosting",      "DiscussionForumPosting",
    "Book",         "Chapter",      "ScholarlyArticle", "Report",
    "NewsArticle",  "CreativeWork", "CreativeWork",     "Legislation",
    "Dataset",      "VideoObject",  "WebPage",          "CreativeWork"};
static_assert(kSchemaTypes.size() == static_cast<std::size_t>(SourceKind::kOther) + 1);

// By RelationKind.
constexpr std::array<std::string_view, 5> kRelationWords{"stancemap:supports", "stancemap:attacks",
                                                         "stancemap:undercuts", "stancemap:contradicts",
                                                         "stancemap:equivalentTo"};

class Writer {
 public:
  Writer(const ArgumentMap& map, Losses& losses)
      : map_(map),
        losses_(losses),
        lost_(map, losses),
        names_(map),
        bodies_(map),
        from_claims_(map.claims.size()),
        from_arguments_(map.arguments.size()) {
    for (std::size_t i = 0; i < map.relations.size(); ++i) {
      const Node from = map.relations[i].from;
      (from.is_claim() ? from_claims_ : from_arguments_)[from.index].push_back(RelationId(i));
    }
  }

  std::string write() {
    lost_.parts({.participants = true, .tags = true, .arguments = true, .relations = true});
    note_losses_of_parts();
    out_.open_object();
    out_.open_array("@context");
    out_.item("https://schema.org");
    out_.open_object();
    out_.string("stancemap", kVocabulary);
    out_.close();
    out_.close();
    out_.open_array("@graph");
    for (const Source& source : map_.sources) add_source(source);
    for (std::size_t i = 0; i < map_.claims.size(); ++i) add_claim(ClaimId(i));
    for (std::size_t i = 0; i < map_.arguments.size(); ++i) add_argument(ArgumentId(i));
    for (std::size_t i = 0; i < map_.relations.size(); ++i) add_relation(RelationId(i));
    for (std::size_t i = 0; i < map_.claims.size(); ++i) add_review(ClaimId(i));
    return std::move(out_).result();
  }

 private:
  void add_name(std::string_view key, std::string_view name) {
    out_.open_object(key);
    out_.string("name", name);
    out_.close();
  }

  void add_source(const Source& source) {
    const auto address = web_address(source.url.text);
    const std::string_view type = kSchemaTypes[static_cast<std::size_t>(source.kind)];
    out_.open_object();
    out_.string("@type", type);
    out_.string("@id", source_iri(source));
    out_.string("identifier", source.id);
    out_.text("name", source.title);
    if (!source.authors.empty()) {
      out_.open_array("author");
      for (const Text& author : source.authors) add_name({}, author.text);
      out_.close();
    }
    if (!source.published_in.empty()) add_name("isPartOf", source.published_in.text);
    if (!source.publisher.empty()) add_name("publisher", source.publisher.text);
    out_.text("datePublished", source.date);
    if (address) out_.string("url", *address);
    const auto archived = web_address(source.archived.text);
    if (archived) out_.string("archivedAt", *archived);
    const bool doi = source.doi.text.starts_with("10.");
    if (doi) out_.string("sameAs", doi_address(source.doi.text));
    const bool book = type == "Book";
    if (book) out_.text("isbn", source.isbn);
    out_.text("inLanguage", source.language);
    add_sources("isBasedOn", source.derives_from, [](const auto& ref) { return ref.id; });
    add_grades(source);
    out_.close();
    std::vector<std::string_view> kept{"title", "author",   "published-in", "publisher",   "kind",        "date",
                                       "marks", "language", "reliability",  "credibility", "derives-from"};
    if (address) kept.push_back("url");
    if (archived) kept.push_back("archived");
    if (doi) kept.push_back("doi");
    if (book) kept.push_back("isbn");
    lost_.source_data(source, kept);
  }

  void add_grades(const Source& source) {
    if (!source.marks.empty()) {
      out_.open_array("stancemap:marks");
      for (const Text& mark : source.marks) out_.item(mark.text);
      out_.close();
    }
    if (source.reliability != 0) out_.string("stancemap:reliability", {&source.reliability, 1});
    if (source.credibility != 0) out_.number("stancemap:credibility", source.credibility);
  }

  template <class List, class SourceOf>
  void add_sources(std::string_view key, const List& list, SourceOf source_of) {
    std::vector<std::string> ids;
    for (const auto& item : list) {
      const SourceId source = source_of(item);
      if (source) ids.push_back(source_iri(map_[source]));
    }
    out_.references(key, ids);
  }

  void add_relations(const std::vector<RelationId>& relations) {
    std::array<std::vector<std::string>, kRelationWords.size()> targets;
    for (const RelationId id : relations) {
      const Relation& relation = map_[id];
      targets[static_cast<std::size_t>(relation.kind)].push_back(names_[relation.to]);
    }
    for (std::size_t i = 0; i < targets.size(); ++i) out_.references(kRelationWords[i], targets[i]);
  }

  void add_tags(const std::vector<TagId>& tags) {
    if (tags.empty()) return;
    out_.open_array("keywords");
    for (const TagId tag : tags) out_.item(map_[tag].id);
    out_.close();
  }

  void add_claim(ClaimId id) {
    const Claim& claim = map_[id];
    out_.open_object();
    out_.string("@type", "Claim");
    out_.string("@id", names_[id]);
    out_.string("identifier", claim.id);
    out_.text("name", claim.details->label);
    out_.string("text", claim.text.text);
    if (const ParticipantId speaker = map_.speaker(id)) {
      const Participant& person = map_[speaker];
      add_name("author", person.name.empty() ? person.id : person.name.text);
    }
    add_sources("appearance", claim.said, [](const Citation& citation) { return citation.source.id; });
    add_sources("citation", claim.cites, [](const Citation& citation) { return citation.source.id; });
    add_tags(claim.tags);
    if (claim.kind != ClaimKind::kFact) out_.string("stancemap:kind", claim_kind_name(claim.kind));
    if (claim.thesis) out_.boolean("stancemap:thesis", true);
    out_.text("stancemap:assumed", claim.details->assumed);
    add_relations(from_claims_[id.index()]);
    out_.close();
    lost_.claim_data(claim, {"label", "kind", "tags", "thesis", "assumed", "annotator", "date"});
    for (const auto* citations : {&claim.said, &claim.cites}) {
      for (const Citation& citation : *citations) lost_.citation_data(citation, claim.id, {});
    }
  }

  void add_argument(ArgumentId id) {
    const Argument& argument = map_[id];
    out_.open_object();
    out_.string("@type", "stancemap:Argument");
    out_.string("@id", names_[id]);
    out_.string("identifier", argument.id);
    out_.text("name", argument.label);
    std::vector<std::string> premises;
    for (const auto& premise : argument.premises) premises.push_back(names_[premise.id]);
    out_.references("stancemap:premise", premises);
    out_.text("stancemap:scheme", argument.scheme);
    add_tags(argument.tags);
    add_relations(from_arguments_[id.index()]);
    out_.close();
  }

  void add_relation(RelationId id) {
    if (names_[id].empty()) return;
    const Relation& relation = map_[id];
    out_.open_object();
    out_.string("@type", "stancemap:Relation");
    out_.string("@id", names_[id]);
    if (!relation.id.empty()) out_.string("identifier", relation.id);
    out_.string("stancemap:kind", relation_kind_name(relation.kind));
    out_.references("stancemap:from", {names_[relation.from]});
    out_.references("stancemap:to", {names_[relation.to]});
    out_.text("stancemap:note", relation.details->note);
    out_.close();
  }

  void add_review(ClaimId id) {
    const Claim& claim = map_[id];
    const std::string body = bodies_.of(id);
    if (body.empty()) {
      lost_.claim_data(claim,
                       {"label", "kind", "tags", "thesis", "assumed", "note", "confidence", "reviewed", "group"});
      return;
    }
    out_.open_object();
    out_.string("@type", "ClaimReview");
    out_.string("@id", name_urn({"review", names_[id]}));
    out_.references("itemReviewed", {names_[id]});
    out_.string("claimReviewed", claim.text.text);
    out_.string("reviewBody", body);
    if (!claim.details->annotator.empty()) add_name("author", claim.details->annotator.text);
    out_.text("dateCreated", claim.details->date);
    out_.close();
  }

  void note_losses_of_parts() {
    const auto lose = [&](bool present, std::string_view kind, Span span, std::string_view id) {
      if (present) losses_.add(kind, span, id);
    };
    for (const Participant& person : map_.participants) {
      const bool more = !person.role.empty() || !person.side.empty() || !person.url.empty() || !person.note.empty();
      lose(more, "role, side, address and note of participants", person.id_span, person.id);
    }
    for (const Tag& tag : map_.tags) lose(!tag.note.empty(), "`note` of a tag", tag.id_span, tag.id);
    for (const Argument& argument : map_.arguments) {
      lose(!argument.note.empty(), "`note` of an argument", argument.note.span, argument.id);
      lose(!argument.review->hash.empty(), "`reviewed` of an argument", argument.review->span, argument.id);
      lose(argument.group.valid(), "`group` of an argument", argument.id_span, argument.id);
    }
    for (const Relation& relation : map_.relations) {
      const Review& review = relation.details->review;
      lose(!review.hash.empty(), "`reviewed` of a relation", review.span, relation.id);
    }
  }

  const ArgumentMap& map_;
  Losses& losses_;
  MapLosses lost_;
  NodeNames names_;
  ReviewBodies bodies_;
  std::vector<std::vector<RelationId>> from_claims_, from_arguments_;
  JsonLdWriter out_;
};

}  // namespace

std::string write(const ArgumentMap& map, Losses& losses) {
  return Writer(map, losses).write();
}

}  // namespace stancemap::claim_review
