#include "debate/flow/targets.h"

#include <algorithm>

namespace stancemap::flow {

std::vector<ClaimId> TargetFinder::targets_of(ClaimId claim) {
  found_.clear();
  add_from(claim);
  add_contradictions_to(claim);
  const std::size_t claim_count = graph_.map().claims.size();
  for (const Vertex target : graph_.support().targets(graph_.vertex(claim))) {
    if (!spend()) break;
    if (target >= claim_count) add_from(graph_.node(target));
  }
  return std::move(found_);
}

void TargetFinder::add_from(Node node) {
  for (const RelationId id : graph_.relations_from(node)) {
    if (!spend()) return;
    const Relation& r = graph_.map()[id];
    if (r.kind == RelationKind::kUndercut) {
      add_step(r.to);
    } else if ((r.kind == RelationKind::kAttack || r.kind == RelationKind::kContradiction) && r.to.is_claim()) {
      found_.push_back(r.to.claim());
    }
  }
}

/// A contradiction may be written at either claim.
void TargetFinder::add_contradictions_to(ClaimId claim) {
  for (const RelationId id : graph_.relations_to(claim)) {
    if (!spend()) return;
    const Relation& r = graph_.map()[id];
    if (r.kind == RelationKind::kContradiction && r.from.is_claim()) found_.push_back(r.from.claim());
  }
}

void TargetFinder::add_step(Node step) {
  const Node maker = step.is_relation() ? graph_.map()[step.relation()].from : step;
  if (maker.is_claim()) {
    found_.push_back(maker.claim());
  } else if (maker.is_argument()) {
    add_argument(maker.argument());
  }
}

void TargetFinder::add_argument(ArgumentId argument) {
  const auto& premises = graph_.map()[argument].premises;
  if (premises.empty()) return;
  const auto said = std::find_if(premises.begin(), premises.end(),
                                 [&](const Ref<ClaimId>& premise) { return spend() && said_[premise.id.index()]; });
  found_.push_back(said == premises.end() ? premises.front().id : said->id);
}

}  // namespace stancemap::flow
