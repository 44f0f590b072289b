#pragma once
// What the source texts say to each citation: is the text at hand, is it the one that was cited, and does it hold the quote.
// `anchored` answers for a whole map at once; checks, the audit and `stancemap anchor` only read the answers.
//
// Positions are those of the W3C Web Annotation Data Model's TextPositionSelector: code points from 0, half-open, in the
// normalised text (`normalised_text.h`). The quote with its prefix and suffix is its TextQuoteSelector.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_set.h"
#include "diagnostics/finding.h"
#include "model/argument_map.h"
#include "sourcing/text_folders.h"

namespace stancemap {

enum class QuoteStatus : std::uint8_t {
  kExact,          // the text holds the quote, letter by letter
  kNormalised,     // equal but for what `QuoteAnchor::differences` names
  kFuzzy,          // nearly; `Passage::score` says how nearly
  kAmbiguous,      // several places are as good as each other
  kMisplaced,      // found, but not at the locator, the position, or between prefix and suffix
  kOrphan,         // not found
  kTextChanged,    // the text is not the one that was cited; `QuoteAnchor::in_changed_text` says how the quote fares in it
  kTextNotAtHand   // no folder holds the text, or it cannot be read
};
/// "exact", "normalised", "fuzzy", "ambiguous", "misplaced", "orphan", "text changed", "text not at hand".
std::string_view quote_status_name(QuoteStatus status);

/// A place in a text.
struct Passage {
  std::uint64_t begin = 0, end = 0;  // code points, see above
  Span span;                         // the same place in the file as it was read
  std::string locator;               // how an `at` would call it: "paragraph 12", "comment 5"
  double score = 1;                  // 1: equal; fuzzy: 1 - errors / code points of the quote
  std::string text;                  // what stands there, white space as one space, after about 200 bytes cut with "…"
};

/// Which citation of the map: of a claim (`said` or `cite`), or of a stance.
struct CitationPlace {
  enum class In : std::uint8_t { kSaid, kCite, kStance };
  In in = In::kSaid;
  std::uint32_t owner = 0;  // index of the claim or the stance
  std::uint32_t index = 0;  // in the claim's list; 0 for a stance
};
const Citation& citation_at(const ArgumentMap& map, const CitationPlace& place);

/// One citation that has a quote.
struct QuoteAnchor {
  CitationPlace citation;
  QuoteStatus status = QuoteStatus::kTextNotAtHand;
  QuoteStatus in_changed_text = QuoteStatus::kTextNotAtHand;  // only with kTextChanged
  /// Exact, normalised, fuzzy: the one place. Ambiguous, misplaced: all places, at most 10, in the order of the text.
  /// Orphan: the nearest passage, where one is near.
  std::vector<Passage> passages;
  std::size_t more_passages = 0;              // that `passages` leaves out
  std::vector<std::string_view> differences;  // normalised: "case", "dashes", "invisible characters",
                                              // "quotation marks", "white space", "Unicode form"
  std::string detail;                         // what is at odds, for a message: "is in paragraph 7", "only inside a longer word"
};

/// One source that names a text.
struct SourceTextState {
  enum class Status : std::uint8_t { kNotNamed, kNotAtHand, kAsCited, kChanged, kNoFingerprint };
  Status status = Status::kNotNamed;
  FileId file;          // of the text in the SourceSet; not valid when it is not at hand
  std::string sha256;   // of the text as found, 64 hexadecimal digits; empty when not at hand
};
/// "no text named", "not at hand", "as cited", "changed", "no fingerprint".
std::string_view source_text_status_name(SourceTextState::Status status);

struct Anchoring {
  bool looked = false;                   // the user named folders
  std::vector<SourceTextState> sources;  // one for each source of the map
  std::vector<QuoteAnchor> quotes;       // all citations with a quote: claims in map order (`said`, then `cite`), then stances
  Findings findings;                     // about reading the texts (outside the folders, too large, not UTF-8), and locators that
                                         // a text does not have
};

/// Reads the texts that the map's sources name, from `folders`, into `sources`, and looks up every quote.
/// Without folders no text is at hand. A text that is not UTF-8 is in `sources` as the UTF-8 that was made of it. Time is linear in texts and quotes; what fuzzy search costs, and
/// where it ends, is in `fuzzy_search.h`.
Anchoring anchored(const ArgumentMap& map, const TextFolders& folders, SourceSet& sources);

}  // namespace stancemap
