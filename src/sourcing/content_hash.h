#pragma once
// The content that a review speaks of, as a hash: when it changes, the review is suspect.

#include <string>
#include <vector>

#include "model/argument_map.h"

namespace stancemap {

/// The content hashes of a map's entries. Making it is linear in the map; asking is linear in the entry and in what is
/// written there, since texts of other entries are digested once each. Keeps a reference to the map.
///
/// A hash is 16 hexadecimal digits: the first 64 bits of the SHA-256 of what a reviewer has in front of them.
/// - Of a claim: its text, kind and assumption, its citations (title of the source, or its id where there is none;
/// place,
///   quote) with the `sha256` that the map gives for each cited source, and each relation that is written at the claim,
///   with the text at its other end.
/// - Of an argument: its scheme, its premises' texts, and each relation that is written at it.
/// - Of a relation: its kind and note, and both its ends. An end that is a relation counts with its kind and the texts
/// of
///   its own ends, not further.
/// Ids, labels, notes of claims, tags, the order of citations and premises, of files, and layout do not count.
class ContentHashes {
 public:
  explicit ContentHashes(const ArgumentMap& map);
  std::string of(Node node);

 private:
  struct WrittenRelation {
    Node owner;  // the claim or argument in whose entry it stands
    RelationId relation;
    auto operator<=>(const WrittenRelation&) const = default;
  };

  void add_claim(class Sha256& hash, ClaimId id);
  void add_citations(class Sha256& hash, std::string_view key, const std::vector<Citation>& citations);
  void add_written_relations(class Sha256& hash, Node owner);
  const std::string& text_digest(ClaimId id);
  const std::string& text_digest(ArgumentId id);
  std::string end_digest(Node node);
  std::string inner_end_digest(Node node);
  std::string premises_digest(const Argument& argument);

  const ArgumentMap& map_;
  std::vector<WrittenRelation> written_;  // sorted
  std::vector<std::string> claim_digests_, argument_digests_;
};

/// The hash of one entry. For many of them make `ContentHashes` once.
std::string content_hash(const ArgumentMap& map, Node node);

}  // namespace stancemap
