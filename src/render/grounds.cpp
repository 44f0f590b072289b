#include "render/grounds.h"

namespace stancemap {
namespace {

class GroundsSearch {
 public:
  explicit GroundsSearch(const PictureInput& in)
      : in_(in),
        found_{std::vector<bool>(in.map.claims.size(), false), std::vector<bool>(in.map.arguments.size(), false)},
        relations_(in.map.relations.size(), false) {}

  Grounds from(ClaimId claim) && {
    reach(claim);
    while (!reached_.empty()) {
      const Node node = reached_.back();
      reached_.pop_back();
      leave(node);
    }
    return std::move(found_);
  }

 private:
  void leave(Node node) {
    if (node.is_argument()) {
      for (const auto& premise : in_.map[node.argument()].premises) {
        if (premise.id) reach(premise.id);
      }
    }
    for (const RelationId r : in_.graph.relations_to(node)) {
      reach(r);
      reach(in_.map[r].from);
    }
    for (const RelationId r : in_.graph.relations_from(node)) {
      if (!is_symmetric(in_.map[r].kind)) continue;
      reach(r);
      reach(in_.map[r].to);
    }
  }

  void reach(Node node) {
    if (node.kind == Node::Kind::kNone) return;
    std::vector<bool>& flags = node.is_claim() ? found_.claims : node.is_argument() ? found_.arguments : relations_;
    if (flags[node.index]) return;
    flags[node.index] = true;
    reached_.push_back(node);
  }

  const PictureInput& in_;
  Grounds found_;
  std::vector<bool> relations_;
  std::vector<Node> reached_;
};

}  // namespace

Grounds grounds_of(const PictureInput& in, ClaimId claim) {
  return GroundsSearch(in).from(claim);
}

}  // namespace stancemap
