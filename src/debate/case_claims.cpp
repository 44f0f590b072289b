#include "debate/case_claims.h"

namespace stancemap {

std::vector<bool> case_claims(const ArgumentMap& map) {
  std::vector<bool> result(map.claims.size());
  for (std::size_t i = 0; i < map.claims.size(); ++i) result[i] = map.claims[i].thesis;
  for (const Relation& r : map.relations) {
    if (r.kind != RelationKind::kSupport || !r.from.is_claim() || !r.to.is_claim()) continue;
    if (map[r.from.claim()].kind == ClaimKind::kPolicy && map[r.to.claim()].thesis) result[r.from.index] = true;
  }
  return result;
}

}  // namespace stancemap
