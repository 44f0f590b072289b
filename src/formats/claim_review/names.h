#pragma once
// What the nodes of the graph are called by.

#include <string>
#include <vector>

#include "model/argument_map.h"

namespace stancemap::claim_review {

/// URNs of all claims, arguments and relations, and which relations are nodes: those that are undercut, or have an id,
/// a note or a review.
struct NodeNames {
  explicit NodeNames(const ArgumentMap& map);

  const std::string& operator[](Node node) const;

  std::vector<std::string> claims, arguments, relations;  // relations: empty for one that is no node
};

}  // namespace stancemap::claim_review
