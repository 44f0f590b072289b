#include "formats/native/map_writer_relations.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include <fmt/format.h>

#include "formats/native/shape.h"

namespace stancemap::native {

std::string_view relation_key(RelationKind kind, bool from_end) {
  switch (kind) {
    case RelationKind::kSupport:
      return from_end ? "supports" : "supported-by";
    case RelationKind::kAttack:
      return from_end ? "attacks" : "attacked-by";
    case RelationKind::kUndercut:
      return from_end ? "undercuts" : "undercut-by";
    case RelationKind::kContradiction:
      return "contradicts";
    case RelationKind::kEquivalence:
      return "equivalent-to";
  }
  return {};
}

RelationPlan::RelationPlan(const ArgumentMap& map)
    : map_(map), claims_(map.claims.size()), arguments_(map.arguments.size()) {
  for (const Relation& relation : map.relations) relation_ids_.push_back(relation.id);
  give_ids();
  for (std::size_t i = 0; i < map.relations.size(); ++i) place(RelationId(i));
  const auto sort = [](Entity entity, std::vector<InlineRelation>& relations) {
    std::stable_sort(relations.begin(), relations.end(), [&](const InlineRelation& a, const InlineRelation& b) {
      return key_slot(entity, a.key) < key_slot(entity, b.key);
    });
  };
  for (std::vector<InlineRelation>& relations : claims_) sort(Entity::kClaim, relations);
  for (std::vector<InlineRelation>& relations : arguments_) sort(Entity::kArgument, relations);
}

/// What must have an entry of its own but has no id gets one that nothing else has.
void RelationPlan::give_ids() {
  std::vector<bool> wanting(map_.relations.size());
  bool any = false;
  const auto want = [&](std::size_t index) {
    if (index < wanting.size() && relation_ids_[index].empty()) any = wanting[index] = true;
  };
  for (std::size_t i = 0; i < map_.relations.size(); ++i) {
    if (!map_.relations[i].details->note.empty() || !map_.relations[i].details->review.hash.empty()) want(i);
    if (map_.relations[i].to.is_relation()) want(map_.relations[i].to.index);
  }
  if (!any) return;
  std::unordered_set<std::string_view> taken(relation_ids_.begin(), relation_ids_.end());
  for (const Claim& claim : map_.claims) taken.insert(claim.id);
  for (const Argument& argument : map_.arguments) taken.insert(argument.id);
  std::size_t number = 0;
  for (std::size_t i = 0; i < wanting.size(); ++i) {
    if (!wanting[i]) continue;
    std::string id;
    do id = fmt::format("relation-{}", ++number);
    while (taken.contains(id));
    relation_ids_[i] = new_ids_.add(id);
  }
}

void RelationPlan::place(RelationId id) {
  const Relation& relation = map_[id];
  if ((!relation.from.is_claim() && !relation.from.is_argument()) || relation.to.kind == Node::Kind::kNone) return;
  const auto is_at = [&](RelationEnd end) {
    return relation.place.end == end || std::any_of(relation.more_places.begin(), relation.more_places.end(),
                                                    [&](const RelationPlace& place) { return place.end == end; });
  };
  const bool has_entry = !relation_ids_[id.index()].empty();
  if (has_entry) own_.push_back(id);
  if (has_entry && !is_at(RelationEnd::kOwn)) return;  // of a map that was not read from native text
  const bool can_end = !relation.to.is_relation();     // entries of `relations` have no `undercut-by`
  const bool at_to = can_end && is_at(RelationEnd::kTo);
  if (is_at(RelationEnd::kFrom) || (!has_entry && !at_to)) place_end(relation, true);
  if (at_to) place_end(relation, false);
}

void RelationPlan::place_end(const Relation& relation, bool from_end) {
  slot(from_end ? relation.from : relation.to)
      .push_back({relation_key(relation.kind, from_end), from_end ? relation.to : relation.from});
}

std::vector<InlineRelation>& RelationPlan::slot(Node node) {
  return node.is_claim() ? claims_[node.index] : arguments_[node.index];
}

const std::vector<InlineRelation>& RelationPlan::at(Node node) const {
  return node.is_claim() ? claims_[node.index] : arguments_[node.index];
}

std::string_view RelationPlan::id(Node node) const {
  switch (node.kind) {
    case Node::Kind::kClaim:
      return map_.claims[node.index].id;
    case Node::Kind::kArgument:
      return map_.arguments[node.index].id;
    case Node::Kind::kRelation:
      return relation_ids_[node.index];
    case Node::Kind::kNone:
      break;
  }
  return {};
}

}  // namespace stancemap::native
