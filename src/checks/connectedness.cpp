#include "checks/connectedness.h"

namespace stancemap {

std::vector<bool> connected_claims(const ArgumentMap& map) {
  std::vector<bool> connected(map.claims.size());
  for (const Relation& r : map.relations) {
    if (r.from.is_claim()) connected[r.from.index] = true;
    if (r.to.is_claim()) connected[r.to.index] = true;
  }
  for (const Argument& argument : map.arguments) {
    for (const Ref<ClaimId>& premise : argument.premises) connected[premise.id.index()] = true;
  }
  return connected;
}

}  // namespace stancemap
