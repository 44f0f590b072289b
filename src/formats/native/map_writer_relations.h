#pragma once
// Which relation is written where, and under which id.

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/argument_map.h"

namespace stancemap::native {

/// One key of a claim or argument: `attacks: other`.
struct InlineRelation {
  std::string_view key;
  Node other;
};

class RelationPlan {
 public:
  explicit RelationPlan(const ArgumentMap& map);

  /// The id of a claim, an argument or a relation (perhaps a new one, when the map has none).
  std::string_view id(Node node) const;

  /// What is written at a claim or argument, in canonical order of the keys.
  const std::vector<InlineRelation>& at(Node node) const;

  /// The relations with an entry of their own.
  const std::vector<RelationId>& own_entries() const { return own_; }

 private:
  void give_ids();
  void place(RelationId id);
  void place_end(const Relation& relation, bool from_end);
  std::vector<InlineRelation>& slot(Node node);

  const ArgumentMap& map_;
  TextPool new_ids_;
  std::vector<std::string_view> relation_ids_;
  std::vector<std::vector<InlineRelation>> claims_, arguments_;
  std::vector<RelationId> own_;
};

/// "supports", "attacks", …; of the end that the relation points at: "supported-by", …
std::string_view relation_key(RelationKind kind, bool from_end);

}  // namespace stancemap::native
