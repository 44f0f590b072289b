#pragma once
// What became of reviews: whether an entry is still what a reviewer looked at. The check `suspect-review` and the
// command `stancemap review` ask here.

#include <string>
#include <vector>

#include "model/argument_map.h"
#include "sourcing/anchoring.h"
#include "sourcing/content_hash.h"

namespace stancemap {

struct ReviewState {
  Node node;
  const Review* review = nullptr;       // nullptr: never reviewed
  std::string hash;                     // of the entry as it is now
  bool content_changed = false;         // its text, citations or relations are not those that were looked at
  std::vector<SourceId> changed_texts;  // cited sources whose text is not the one that was cited, each once

  bool is_suspect() const { return review != nullptr && (content_changed || !changed_texts.empty()); }
};

/// Every entry that can be reviewed: claims, arguments, and relations with an entry of their own, each in map order.
std::vector<Node> reviewable_entries(const ArgumentMap& map);

/// The place of the whole entry, for editing it.
Span entry_span(const ArgumentMap& map, Node node);

/// Its review, or nullptr.
const Review* review_of(const ArgumentMap& map, Node node);

/// Judges entries of one map. Keeps references.
class Reviews {
 public:
  Reviews(const ArgumentMap& map, const Anchoring& anchoring) : map_(map), anchoring_(anchoring), hashes_(map) {}
  ReviewState state(Node node);

 private:
  const ArgumentMap& map_;
  const Anchoring& anchoring_;
  ContentHashes hashes_;
};

/// What is suspect, in words: "its text, citations or relations changed; the text of source `s` is not the one that was
/// cited".
std::string review_fault(const ArgumentMap& map, const ReviewState& state);

/// "by Ann, 2024-05-13", "by Ann", "2024-05-13", or empty.
std::string reviewer(const Review& review);

}  // namespace stancemap
