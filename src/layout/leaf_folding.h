#pragma once
// Many leaves that point at one box, folded into columns.

#include <cstdint>
#include <span>
#include <vector>

#include "layout/geometry.h"
#include "layout/layered_graph.h"

namespace stancemap {

struct FoldOptions {
  std::size_t from = 24;  // fold so many leaves of one kind and box
  double gap = 27;        // between boxes of a column and between columns
  double aspect = 1.5;    // across by along that all columns of a box should have together
};

/// An arc as it is drawn.
struct ArcLook {
  std::uint32_t kind = 0;                    // arcs of one kind look the same
  double words_across = 0, words_along = 0;  // what stands beside it
};

/// A part in which each block of leaves is one box.
struct FoldedPart {
  struct Block {
    std::uint32_t vertex, arc;          // in `part`
    std::vector<std::uint32_t> leaves;  // arcs of the whole part, whose `from` are the leaves
    std::vector<Point> places;          // of the leaves, from the middle of the block
    double half_channel = 0;            // from a leaf to the line that all share
  };
  LayoutPart part;
  std::vector<std::uint32_t> vertex, arc;  // of the whole part: their numbers in `part`; kFolded: in a block
  std::vector<Block> blocks;

  static constexpr std::uint32_t kFolded = 0xffff'ffff;
};

/// `looks` are those of the arcs of the part. A leaf has one arc and no loop, and stands in the group of its box.
FoldedPart fold_leaves(const LayoutPart& part, std::span<const ArcLook> looks, const std::vector<bool>& has_loop,
                       const FoldOptions& options);

/// Places and routes of the whole part from those of `folded.part`.
struct UnfoldedPart {
  std::vector<Point> centers;
  std::vector<std::vector<Point>> routes;
  std::vector<double> own;  // see LayoutResult
};
UnfoldedPart unfold(const LayoutPart& part, const FoldedPart& folded, std::span<const Point> centers,
                    std::vector<std::vector<Point>> routes);

}  // namespace stancemap
