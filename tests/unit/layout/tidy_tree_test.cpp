#include "layout/tidy_tree.h"

#include <doctest/doctest.h>

#include "layout/layout.h"
#include "unit/layout/shapes.h"

namespace stancemap {
namespace {

LayoutPart tree(std::uint32_t count, std::uint64_t seed) {
  Numbers numbers{seed};
  LayoutPart part;
  for (std::uint32_t v = 0; v < count; ++v) {
    part.across.push_back(10.0 + numbers.below(90));
    part.along.push_back(20);
    part.group.push_back(kNoGroup);
    if (v > 0) part.arcs.push_back({v, numbers.below(v)});
  }
  return part;
}

TEST_CASE("a parent stands over the middle of its first and last child") {
  LayoutPart part = tree(4, 1);
  part.across = {10, 20, 30, 40};
  part.arcs = {{1, 0}, {2, 0}, {3, 0}};
  const auto x = tidy_tree(part, 5);
  CHECK(x[0] == doctest::Approx((x[1] + x[3]) / 2));
  CHECK(x[2] - x[1] == doctest::Approx(30));
  CHECK(x[3] - x[2] == doctest::Approx(40));
}

TEST_CASE("boxes of one depth keep the gap, and siblings their order") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const LayoutPart part = tree(80, seed);
    REQUIRE(is_tree(part));
    const auto x = tidy_tree(part, 5);
    std::vector<std::uint32_t> depth(80);
    for (const Arc& arc : part.arcs) depth[arc.from] = depth[arc.to] + 1;  // parents have smaller numbers
    for (std::uint32_t a = 0; a < 80; ++a) {
      for (std::uint32_t b = 0; b < a; ++b) {
        if (depth[a] != depth[b]) continue;
        CHECK(std::abs(x[a] - x[b]) >= (part.across[a] + part.across[b]) / 2 + 5 - 1e-6);
        if (part.arcs[a - 1].to == part.arcs[b - 1].to) CHECK(x[b] < x[a]);
      }
    }
  }
}

TEST_CASE("two arcs from one box, a group or a circle are no tree") {
  LayoutPart part = tree(3, 1);
  part.arcs = {{1, 0}, {1, 2}};
  CHECK_FALSE(is_tree(part));
  part = tree(3, 1);
  part.groups.push_back({kNoGroup});
  CHECK_FALSE(is_tree(part));
}

}  // namespace
}  // namespace stancemap
