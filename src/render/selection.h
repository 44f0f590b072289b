#pragma once
// What of a map a picture shows: --focus and --depth, --only, --hide.

#include <cstddef>
#include <vector>

#include "base/result.h"
#include "render/picture.h"

namespace stancemap {

/// Flags parallel to the map's stores. A relation is shown when both its ends are; an argument with one of its
/// premises.
struct Selection {
  std::vector<bool> claims, arguments, relations;
  std::size_t claim_count = 0, argument_count = 0, relation_count = 0;
  bool everything = true;  // nothing was left out
};

/// Fails on a name that the map does not have (with the nearest one that it has), and where nothing is left to draw.
Result<Selection> selection(const PictureInput& in);

}  // namespace stancemap
