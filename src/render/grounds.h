#pragma once
// What leads to a claim: --split thesis shows it around each thesis.

#include <vector>

#include "render/picture.h"

namespace stancemap {

/// Flags parallel to the map's stores; the claim itself is one of them.
struct Grounds {
  std::vector<bool> claims, arguments;
};

/// Backwards along everything that bears on the claim, as MapGraph::reaches_thesis goes forwards: relations of every
/// kind, premises of arguments, undercuts of arguments and of relations; contradiction and equivalence both ways.
/// Linear.
Grounds grounds_of(const PictureInput& in, ClaimId claim);

}  // namespace stancemap
