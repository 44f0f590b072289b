#pragma once
// What a picture shows, in the frames of its groups, in an order in which nested text can be written.

#include <vector>

#include "model/argument_map.h"
#include "render/selection.h"

namespace stancemap {

/// Deeper groups are drawn in their ancestor at this depth: programs that read nested text recurse on it.
inline constexpr std::size_t kMaxGroupDepth = 16;

/// One step of the text: a frame begins or ends, or a node stands there.
struct GroupStep {
  enum class Kind { kOpen, kClose, kNode };
  Kind kind;
  GroupId group;          // of kOpen and kClose
  Node node;              // of kNode: a claim, an argument, or a relation that something cuts (its middle)
  std::size_t depth = 0;  // how many frames are around it
};

/// Frames that something stands in, in the order of the groups; the nodes of a frame before its frames, in map order.
/// Groups whose parents go in a circle stand in nothing. Linear.
std::vector<GroupStep> group_steps(const ArgumentMap& map, const Selection& shown, const std::vector<bool>& cut);

}  // namespace stancemap
