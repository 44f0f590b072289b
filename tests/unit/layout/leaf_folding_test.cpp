#include "layout/leaf_folding.h"

#include <cmath>

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
  CHECK(fold_leaves(few, std::vector<ArcLook>(9), std::vector<bool>(10), options).blocks.empty());
  const FoldedPart folded = fold_leaves(many, std::vector<ArcLook>(100), std::vector<bool>(101), options);
  std::size_t leaves = 0;
  for (const auto& block : folded.blocks) leaves += block.leaves.size();
  CHECK(leaves == 100);
  CHECK(folded.blocks.size() > 1);
  CHECK(folded.part.across.size() == 1 + folded.blocks.size());
}

TEST_CASE("only leaves of one look share a block") {
  std::vector<ArcLook> looks(40);
  for (std::size_t a = 20; a < 40; ++a) looks[a].kind = 1;
  const FoldedPart folded = fold_leaves(star(40), looks, std::vector<bool>(41), {.from = 10, .gap = 20, .aspect = 1});
  for (const auto& block : folded.blocks) {
    for (const std::uint32_t leaf : block.leaves) CHECK(looks[leaf].kind == looks[block.leaves.front()].kind);
  }
}

TEST_CASE("lines with words keep room for them before they join the others") {
  const FoldOptions options{.from = 10, .gap = 20, .aspect = 1};
  std::vector<ArcLook> looks(40);
  const auto half_channel = [&] {
    return fold_leaves(star(40), looks, std::vector<bool>(41), options).blocks.front().half_channel;
  };
  const double narrow = half_channel();
  looks[7] = {.kind = 0, .words_across = 50, .words_along = 10};
  CHECK(narrow < 50);
  CHECK(half_channel() > 50);
  const FoldedPart folded = fold_leaves(star(40), looks, std::vector<bool>(41), options);
  const UnfoldedPart whole = unfold(star(40), folded, std::vector<Point>(folded.part.across.size()),
                                    std::vector(folded.part.arcs.size(), std::vector<Point>(4)));
  for (std::uint32_t a = 0; a < 40; ++a) {
    CHECK(whole.own[a] > 50);
    CHECK(std::abs(whole.routes[a][3].x - whole.routes[a][0].x) > 40);  // straight, and then into the turn
    CHECK(whole.routes[a][3].y == whole.routes[a][0].y);
  }
}

}  // namespace
}  // namespace stancemap
