#pragma once
// What could be written into a map so that it agrees with its source texts. Nothing here decides and nothing writes: a
// proposal is made only where the texts leave one answer.

#include <cstdint>
#include <string>
#include <vector>

#include "sourcing/anchoring.h"

namespace stancemap {

struct ProposalOptions {
  bool verbatim = false;                 // also where a quote differs only in case, dashes, white space and the like
  bool positions = false;                // also a position for each quote that was found and has none
  std::vector<SourceId> accepted_texts;  // changed texts that the user has looked at
};

struct AnchorProposal {
  enum class What : std::uint8_t { kQuote, kLocator, kPosition, kFingerprint };
  What what = What::kQuote;
  SourceId source;
  CitationPlace citation;            // not with kFingerprint
  std::string text;                  // the new quote, `at` or `sha256`
  std::uint64_t begin = 0, end = 0;  // kPosition: code points, half-open
  std::string why;                   // "fuzzy (0.93)", "is in paragraph 7"
};

struct AnchorProposals {
  std::vector<AnchorProposal> proposals;  // in map order: citations, then sources
  std::vector<std::size_t> left;  // quotes (indices in Anchoring::quotes) with a fault that only the user can settle
  std::vector<SourceId> left_sources;  // changed texts in which quotes are not found as they were
};

/// - fuzzy: the words of the text as the quote.
/// - misplaced, with one place: that place as `at` and, where a position is written, as the position.
/// - no fingerprint: the text's. Text changed: its fingerprint, if every quote of the source is exact or normalised in
/// it
///   or the text is in `accepted_texts`; the quotes are judged by the changed text.
/// Ambiguous and orphaned quotes are left. `sources` is the set that `anchored` read the texts into.
AnchorProposals anchor_proposals(const ArgumentMap& map, const Anchoring& anchoring, const SourceSet& sources,
                                 const ProposalOptions& options);

}  // namespace stancemap
