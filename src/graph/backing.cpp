// Both are closures by a worklist. Backing is the least model of Horn clauses ("the premises back the argument"),
// computed as Dowling and Gallier do it (1984): each argument counts the premises that are not backed yet, and follows
// when none is left.

#include "graph/backing.h"

namespace stancemap {
namespace {

bool is_valid(ClaimId id, const ArgumentMap& map) {
  return id.valid() && id.index() < map.claims.size();
}

/// What reaches a thesis, walked backwards from the theses. A node is a claim, an argument or a relation (which an
/// undercut points at).
class BackwardWalk {
 public:
  BackwardWalk(const ArgumentMap& map, const Incidence& from, const Incidence& to)
      : map_(map),
        from_(from),
        to_(to),
        claims_(map.claims.size()),
        arguments_(map.arguments.size()),
        relations_(map.relations.size()) {}

  void reach(Node node) {
    std::vector<bool>* seen = seen_of(node);
    if (seen == nullptr || node.index >= seen->size() || (*seen)[node.index]) return;
    (*seen)[node.index] = true;
    open_.push_back(node);
  }

  std::vector<bool> reached_claims() && {
    while (!open_.empty()) {
      const Node node = open_.back();
      open_.pop_back();
      for (const RelationId id : to_.at(node)) reach_relation(id, map_[id].from);
      for (const RelationId id : from_.at(node)) {
        if (is_symmetric(map_[id].kind)) reach_relation(id, map_[id].to);
      }
      if (!node.is_argument()) continue;
      for (const Ref<ClaimId>& premise : map_[node.argument()].premises) {
        if (premise.id) reach(premise.id);
      }
    }
    return std::move(claims_);
  }

 private:
  void reach_relation(RelationId id, Node other_end) {
    reach(id);
    reach(other_end);
  }

  std::vector<bool>* seen_of(Node node) {
    if (node.is_claim()) return &claims_;
    if (node.is_argument()) return &arguments_;
    return node.is_relation() ? &relations_ : nullptr;
  }

  const ArgumentMap& map_;
  const Incidence& from_;
  const Incidence& to_;
  std::vector<bool> claims_, arguments_, relations_;
  std::vector<Node> open_;
};

}  // namespace

std::vector<bool> backed_claims(const ArgumentMap& map, const Digraph& support) {
  std::vector<bool> cited(map.claims.size());
  for (std::size_t c = 0; c < cited.size(); ++c) cited[c] = !map.claims[c].cites.empty();
  return backed_claims(map, support, cited);
}

std::vector<bool> backed_claims(const ArgumentMap& map, const Digraph& support, const std::vector<bool>& grounded) {
  const std::size_t claims = map.claims.size();
  std::vector<bool> backed(claims);
  std::vector<Vertex> open;
  const auto back = [&](Vertex claim) {
    if (backed[claim]) return;
    backed[claim] = true;
    open.push_back(claim);
  };
  // A premise that is no claim (an unknown id) is never met.
  std::vector<std::size_t> unmet(map.arguments.size());
  for (std::size_t a = 0; a < unmet.size(); ++a) unmet[a] = map.arguments[a].premises.size();
  for (std::size_t c = 0; c < claims; ++c) {
    if (grounded[c]) back(static_cast<Vertex>(c));
  }
  while (!open.empty()) {
    const Vertex v = open.back();
    open.pop_back();
    for (const Vertex to : support.targets(v)) {
      if (to < claims) {
        back(to);
      } else if (--unmet[to - claims] == 0) {
        open.push_back(to);
      }
    }
  }
  return backed;
}

std::vector<bool> claims_that_reach_a_thesis(const ArgumentMap& map, const Incidence& from, const Incidence& to) {
  BackwardWalk walk(map, from, to);
  for (std::size_t c = 0; c < map.claims.size(); ++c) {
    if (map.claims[c].thesis) walk.reach(ClaimId(c));
  }
  for (const Ref<ClaimId>& thesis : map.theses) {
    if (is_valid(thesis.id, map)) walk.reach(thesis.id);
  }
  return std::move(walk).reached_claims();
}

}  // namespace stancemap
