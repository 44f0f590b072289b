#pragma once
// A map as schema.org data: Claim and ClaimReview, with the relations that schema.org lacks in a vocabulary of our own.
// docs/formats/claim-review.md says what it holds.

#include <string>

#include "formats/losses.h"
#include "model/argument_map.h"

namespace stancemap::claim_review {

/// JSON-LD with one `@graph`: sources, claims, arguments, relations that are spoken of, and reviews of the claims that
/// something backs or attacks.
std::string write(const ArgumentMap& map, Losses& losses);

}  // namespace stancemap::claim_review
