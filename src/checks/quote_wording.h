#pragma once
// What the findings about quotes have in common.

#include <string>
#include <string_view>

#include "checks/check.h"

namespace stancemap {

/// Calls `see(anchor)` for every quote of this status.
template <class See>
void for_each_quote(const CheckInput& in, QuoteStatus status, See see) {
  for (const QuoteAnchor& anchor : in.anchoring.quotes) {
    if (anchor.status == status) see(anchor);
  }
}

/// The id of the source that the quote is from.
std::string_view source_id(const CheckInput& in, const QuoteAnchor& anchor);

/// Who cites: "claim a", "stance of b on a".
std::string owner_name(const CheckInput& in, const QuoteAnchor& anchor);

/// At the quote; the passages are related places, and the claim or stance with the quote is the subject.
Finding quote_finding(const CheckInput& in, const Rule& rule, const QuoteAnchor& anchor, std::string message,
                      std::string help);

/// "paragraph 1, paragraph 3 and 5 more"; at most `most`, each name once.
std::string passage_names(const QuoteAnchor& anchor, std::size_t most = 3);

/// In double quotation marks, on one line, after 60 code points cut with "…".
std::string shown_quote(std::string_view text);

}  // namespace stancemap
