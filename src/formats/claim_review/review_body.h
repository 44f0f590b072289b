#pragma once
// What a review of a claim says: what backs it and what speaks against it, in words. It gives no verdict: a map has
// none.

#include <string>
#include <vector>

#include "model/argument_map.h"

namespace stancemap::claim_review {

class ReviewBodies {
 public:
  explicit ReviewBodies(const ArgumentMap& map);

  /// "Backed by: Clothing survey. Attacked by: “Shoes show the income all the same.”" Empty when there is nothing to
  /// say. Long texts and long lists are cut, and say so: all bodies together are linear in the map.
  std::string of(ClaimId claim) const;

 private:
  std::string words(Node node) const;

  const ArgumentMap& map_;
  std::vector<std::vector<RelationId>> to_claims_;
};

}  // namespace stancemap::claim_review
