#pragma once
// One quote in one text.
//
// The folded quote is looked for once in the folded text. A place counts when it does not begin or end inside a word.
// The places that prefix and suffix allow (their 256 bytes next to the quote) and that lie at the locator are the good
// ones; a position chooses among them, else letters that are exactly the quote's do (where there are at most 1,000
// places). Only where there is no place at all, near ones are looked for: at the locator, then everywhere.

#include <string_view>

#include "sourcing/anchoring.h"
#include "sourcing/fuzzy_search.h"
#include "sourcing/source_text.h"
#include "sourcing/text_places.h"

namespace stancemap {

inline constexpr std::size_t kMostPassages = 10;

/// Where a citation says that its quote is.
struct ClaimedPlace {
  std::string_view at;  // the locator as written
  Locator locator;
  LocatedParts parts;
};

/// Fills status, passages, differences and detail of `anchor`. The text is taken for the one that was cited.
void anchor_quote(const Citation& citation, const ClaimedPlace& place, const SourceText& text, const TextPlaces& places,
                  SearchBudget& budget, QuoteAnchor& anchor);

}  // namespace stancemap
