#include "debate/flow/warrants.h"

#include <algorithm>

namespace stancemap::flow {

WarrantOrder::WarrantOrder(const MapGraph& graph, const SpokenArguments& spoken)
    : graph_(graph), spoken_(spoken), is_placed_(graph.map().claims.size()) {}

std::vector<OrderedClaim> WarrantOrder::claims_of(std::uint32_t argument) {
  argument_ = argument;
  std::vector<OrderedClaim> result;
  push(spoken_.arguments[argument].head, 0);
  while (!waiting_.empty()) {
    const OrderedClaim next = waiting_.back();
    waiting_.pop_back();
    if (is_placed_[next.claim.index()]) continue;
    is_placed_[next.claim.index()] = true;
    result.push_back(next);
    push_supporters(next.claim, next.depth + 1);
  }
  return result;
}

// In reverse, so that the first one is taken up first.
void WarrantOrder::push_supporters(ClaimId claim, std::uint32_t depth) {
  const std::size_t begin = waiting_.size();
  for (const RelationId id : graph_.relations_to(claim)) {
    const Relation& r = graph_.map()[id];
    if (r.kind != RelationKind::kSupport) continue;
    if (r.from.is_claim()) push(r.from.claim(), depth);
    if (!r.from.is_argument()) continue;
    for (const Ref<ClaimId>& premise : graph_.map()[r.from.argument()].premises) push(premise.id, depth);
  }
  std::reverse(waiting_.begin() + static_cast<std::ptrdiff_t>(begin), waiting_.end());
}

void WarrantOrder::push(ClaimId claim, std::uint32_t depth) {
  if (spoken_.of[claim.index()] == argument_ && !is_placed_[claim.index()]) waiting_.push_back({claim, depth});
}

}  // namespace stancemap::flow
