#include "layout/leaf_folding.h"

#include <doctest/doctest.h>

#include "layout/layout.h"

namespace stancemap {
namespace {

LayoutPart star(std::size_t leaves) {
  LayoutPart part;
  part.across.assign(leaves + 1, 100);
  part.along.assign(leaves + 1, 40);
  part.group.assign(leaves + 1, kNoGroup);
  for (std::uint32_t v = 1; v <= leaves; ++v) part.arcs.push_back({v, 0});
  return part;
}

TEST_CASE("few leaves stay as they are, many become blocks of two columns") {
  const FoldOptions options{.from = 10, .gap = 20, .aspect = 1};
  const LayoutPart few = star(9), many = star(100);
  CHECK(fold_leaves(few, std::vector<std::uint32_t>(9), std::vector<bool>(10), options).blocks.empty());
  const FoldedPart folded = fold_leaves(many, std::vector<std::uint32_t>(100), std::vector<bool>(101), options);
  std::size_t leaves = 0;
  for (const auto& block : folded.blocks) leaves += block.leaves.size();
  CHECK(leaves == 100);
  CHECK(folded.blocks.size() > 1);
  CHECK(folded.part.across.size() == 1 + folded.blocks.size());
}

TEST_CASE("only leaves of one look share a block") {
  std::vector<std::uint32_t> kinds(40);
  for (std::size_t a = 20; a < 40; ++a) kinds[a] = 1;
  const FoldedPart folded = fold_leaves(star(40), kinds, std::vector<bool>(41), {.from = 10, .gap = 20, .aspect = 1});
  for (const auto& block : folded.blocks) {
    for (const std::uint32_t leaf : block.leaves) CHECK(kinds[leaf] == kinds[block.leaves.front()]);
  }
}

}  // namespace
}  // namespace stancemap
