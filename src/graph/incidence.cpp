#include "graph/incidence.h"

namespace stancemap {

Incidence::Incidence(const ArgumentMap& map, Node Relation::* end)
    : claims_(map.claims.size()),
      arguments_(map.arguments.size()),
      nodes_(claims_ + arguments_ + map.relations.size()),
      offsets_(nodes_ + 3),
      relations_(map.relations.size()) {
  // Counts stand two places on, so that filling the rows moves their begins to where they belong.
  for (const Relation& relation : map.relations) ++offsets_[row(relation.*end) + 2];
  for (std::size_t i = 1; i < offsets_.size(); ++i) offsets_[i] += offsets_[i - 1];
  for (std::size_t i = 0; i < map.relations.size(); ++i) {
    relations_[offsets_[row(map.relations[i].*end) + 1]++] = RelationId(i);
  }
}

std::size_t Incidence::row(Node node) const {
  switch (node.kind) {
    case Node::Kind::kClaim:
      return node.index < claims_ ? node.index : nodes_;
    case Node::Kind::kArgument:
      return node.index < arguments_ ? claims_ + node.index : nodes_;
    case Node::Kind::kRelation:
      return node.index < relations_.size() ? claims_ + arguments_ + node.index : nodes_;
    case Node::Kind::kNone:
      break;
  }
  return nodes_;
}

std::span<const RelationId> Incidence::at(Node node) const {
  const std::size_t r = row(node);
  if (r == nodes_) return {};
  return {relations_.data() + offsets_[r], relations_.data() + offsets_[r + 1]};
}

}  // namespace stancemap
