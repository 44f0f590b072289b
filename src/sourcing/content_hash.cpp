// A hash is made of fields with their lengths, so that no content runs into the next. Lists whose order means nothing
// are digested item by item, and the digests are sorted.

#include "sourcing/content_hash.h"

#include <algorithm>

#include "sourcing/sha256.h"

namespace stancemap {
namespace {

constexpr std::size_t kHashDigits = 16;

template <class Function>
std::string digest_of(Function&& fill) {
  Sha256 hash;
  fill(hash);
  return hash.bytes();
}

void add_sorted(Sha256& hash, std::string_view key, std::vector<std::string> digests) {
  std::sort(digests.begin(), digests.end());
  hash.add_field(key);
  for (const std::string& digest : digests) hash.add_field(digest);
}

}  // namespace

ContentHashes::ContentHashes(const ArgumentMap& map)
    : map_(map), claim_digests_(map.claims.size()), argument_digests_(map.arguments.size()) {
  const auto note = [&](const RelationPlace& place, std::size_t index) {
    if (place.end == RelationEnd::kOwn) return;
    const Relation& relation = map.relations[index];
    written_.push_back({place.end == RelationEnd::kFrom ? relation.from : relation.to, RelationId(index)});
  };
  for (std::size_t i = 0; i < map.relations.size(); ++i) {
    note(map.relations[i].place, i);
    for (const RelationPlace& place : map.relations[i].more_places) note(place, i);
  }
  std::sort(written_.begin(), written_.end());
  written_.erase(std::unique(written_.begin(), written_.end()), written_.end());
}

std::string ContentHashes::of(Node node) {
  Sha256 hash;
  if (node.is_claim()) {
    hash.add_field("claim");
    add_claim(hash, node.claim());
    add_written_relations(hash, node);
  } else if (node.is_argument()) {
    hash.add_field("argument");
    hash.add_field(text_digest(node.argument()));
    add_written_relations(hash, node);
  } else if (node.is_relation()) {
    const Relation& relation = map_[node.relation()];
    hash.add_field("relation");
    hash.add_field(relation_kind_name(relation.kind));
    hash.add_field(relation.details->note.text);
    std::vector<std::string> ends{end_digest(relation.from), end_digest(relation.to)};
    if (is_symmetric(relation.kind)) std::sort(ends.begin(), ends.end());
    for (const std::string& end : ends) hash.add_field(end);
  }
  return hash.hex().substr(0, kHashDigits);
}

void ContentHashes::add_claim(Sha256& hash, ClaimId id) {
  const Claim& claim = map_[id];
  hash.add_field(claim.text.text);
  hash.add_field(claim_kind_name(claim.kind));
  hash.add_field(claim.details->assumed.text);
  add_citations(hash, "said", claim.said);
  add_citations(hash, "cite", claim.cites);
}

void ContentHashes::add_citations(Sha256& hash, std::string_view key, const std::vector<Citation>& citations) {
  std::vector<std::string> digests;
  for (const Citation& citation : citations) {
    const Source& source = map_[citation.source.id];
    digests.push_back(digest_of([&](Sha256& part) {
      part.add_field(source.title.empty() ? source.id : source.title.text);
      part.add_field(source.sha256.text);
      part.add_field(citation.at.text);
      part.add_field(citation.quote.text);
    }));
  }
  add_sorted(hash, key, std::move(digests));
}

void ContentHashes::add_written_relations(Sha256& hash, Node owner) {
  std::vector<std::string> digests;
  const auto first = std::lower_bound(written_.begin(), written_.end(), WrittenRelation{owner, RelationId(0)});
  for (auto at = first; at != written_.end() && at->owner == owner; ++at) {
    const Relation& relation = map_[at->relation];
    const bool outward = is_symmetric(relation.kind) || relation.from == owner;
    digests.push_back(digest_of([&](Sha256& part) {
      part.add_field(relation_kind_name(relation.kind));
      part.add_field(outward ? "to" : "from");
      part.add_field(end_digest(relation.from == owner ? relation.to : relation.from));
    }));
  }
  add_sorted(hash, "relations", std::move(digests));
}

const std::string& ContentHashes::text_digest(ClaimId id) {
  std::string& digest = claim_digests_[id.index()];
  if (digest.empty()) digest = digest_of([&](Sha256& part) { part.add_field(map_[id].text.text); });
  return digest;
}

const std::string& ContentHashes::text_digest(ArgumentId id) {
  std::string& digest = argument_digests_[id.index()];
  if (digest.empty()) digest = premises_digest(map_[id]);
  return digest;
}

std::string ContentHashes::premises_digest(const Argument& argument) {
  return digest_of([&](Sha256& part) {
    std::vector<std::string> premises;
    for (const auto& premise : argument.premises) premises.push_back(text_digest(premise.id));
    part.add_field(argument.scheme.text);
    add_sorted(part, "premises", std::move(premises));
  });
}

std::string ContentHashes::end_digest(Node node) {
  if (!node.is_relation()) return inner_end_digest(node);
  const Relation& relation = map_[node.relation()];
  return digest_of([&](Sha256& part) {
    part.add_field(relation_kind_name(relation.kind));
    std::vector<std::string> ends{inner_end_digest(relation.from), inner_end_digest(relation.to)};
    if (is_symmetric(relation.kind)) std::sort(ends.begin(), ends.end());
    for (const std::string& end : ends) part.add_field(end);
  });
}

// A chain of undercuts can be as long as the map; only the first step of it counts.
std::string ContentHashes::inner_end_digest(Node node) {
  if (node.is_claim()) return text_digest(node.claim());
  if (node.is_argument()) return text_digest(node.argument());
  return node.is_relation() ? std::string(relation_kind_name(map_[node.relation()].kind)) : std::string();
}

std::string content_hash(const ArgumentMap& map, Node node) {
  return ContentHashes(map).of(node);
}

}  // namespace stancemap
