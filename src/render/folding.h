#pragma once
// --fold: groups as one box each. A folded map is the map with a claim more for each folded group, and a relation more
// for each bundle of lines that now join the same two boxes; what they stand for is not shown. So all that draws a map
// draws a folded one too, and all ids of the map stay what they were.

#include <memory>
#include <vector>

#include "base/result.h"
#include "render/finding_marks.h"
#include "render/picture.h"
#include "render/selection.h"

namespace stancemap {

/// What a box stands for: all that is shown of a group and of the groups in it.
struct FoldedGroup {
  GroupId group;
  std::size_t claims = 0, arguments = 0;
  std::vector<ClaimId> theses;
};

/// What of a folded map is not in the map.
struct Folding {
  PictureInput whole;                            // the map before
  Selection whole_shown;                         // and what of it was to be shown
  std::vector<FoldedGroup> groups;               // of the claims behind the last one of the map
  std::vector<std::vector<RelationId>> bundles;  // of the relations behind its last one: what they stand for
  FindingMarks marks;                            // of the folded map

  /// nullptr for a claim or a relation of the map itself.
  const FoldedGroup* group(ClaimId id) const;
  const std::vector<RelationId>* bundle(RelationId id) const;
};

struct FoldedMap {
  ArgumentMap map;  // its texts lie in the map before, which has to outlive it
  std::unique_ptr<MapGraph> graph;
  Selection shown;
  Folding folding;

  PictureInput input() const;
};

/// Folds the groups that `in.options.fold` names, of those the outermost. Lines within a group are not drawn; lines of
/// one kind between the same two boxes become one. A line to an argument, to a premise's argument, or to another line
/// within a folded group ends on its box. A premise outside a folded group counts among what supports its box.
/// Fails on a group that the map does not have. Linear, but for the sorting of the lines that are joined.
Result<std::unique_ptr<FoldedMap>> folded_map(const PictureInput& in, const Selection& shown);

}  // namespace stancemap
