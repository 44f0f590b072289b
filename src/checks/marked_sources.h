#pragma once
// Citations of sources that carry a mark.

#include <string_view>
#include <vector>

#include "model/argument_map.h"

namespace stancemap {

struct MarkedCite {
  ClaimId claim;
  const Citation* cite = nullptr;
  Span mark;  // where the source says so
};

/// Every `cite` of a source that is marked `mark`, in map order. They point into the map.
std::vector<MarkedCite> cites_of_marked(const ArgumentMap& map, std::string_view mark);

}  // namespace stancemap
