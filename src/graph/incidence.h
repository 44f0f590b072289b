#pragma once
// The relations at each claim, argument and relation, in compressed rows.

#include <cstdint>
#include <span>
#include <vector>

#include "model/argument_map.h"

namespace stancemap {

class Incidence {
 public:
  /// Rows by the `end` of each relation: &Relation::from or &Relation::to.
  Incidence(const ArgumentMap& map, Node Relation::* end);

  std::span<const RelationId> at(Node node) const;

 private:
  std::size_t row(Node node) const;  // the last row for a node that is nothing

  std::size_t claims_, arguments_, nodes_;
  std::vector<std::uint32_t> offsets_;
  std::vector<RelationId> relations_;
};

}  // namespace stancemap
