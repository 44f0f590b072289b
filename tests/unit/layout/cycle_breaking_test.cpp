#include "layout/cycle_breaking.h"

#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include "unit/layout/shapes.h"

namespace stancemap {
namespace {

bool has_circle(std::size_t vertices, const std::vector<Arc>& arcs) {
  std::vector<std::uint32_t> waiting(vertices), ready;
  for (const Arc& arc : arcs) ++waiting[arc.to];
  for (std::uint32_t v = 0; v < vertices; ++v) {
    if (waiting[v] == 0) ready.push_back(v);
  }
  for (std::size_t i = 0; i < ready.size(); ++i) {
    for (const Arc& arc : arcs) {
      if (arc.from == ready[i] && --waiting[arc.to] == 0) ready.push_back(arc.to);
    }
  }
  return ready.size() < vertices;
}

TEST_CASE("a circle loses one arc") {
  const std::array<Arc, 3> arcs{{{0, 1}, {1, 2}, {2, 0}}};
  const auto turned = turned_arcs(3, arcs);
  CHECK(std::count(turned.begin(), turned.end(), true) == 1);
}

TEST_CASE("without circles nothing is turned, and loops are left alone") {
  const std::array<Arc, 4> arcs{{{2, 1}, {1, 0}, {2, 0}, {1, 1}}};
  const auto turned = turned_arcs(3, arcs);
  CHECK(std::count(turned.begin(), turned.end(), true) == 0);
}

TEST_CASE("no circle is left in random graphs, and at most half of the arcs is turned") {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    Numbers numbers{seed};
    const std::uint32_t vertices = 2 + numbers.below(30);
    std::vector<Arc> arcs;
    for (std::uint32_t a = 0; a < 3 * vertices; ++a) {
      const std::uint32_t from = numbers.below(vertices), to = numbers.below(vertices);
      if (from != to) arcs.push_back({from, to});
    }
    const auto turned = turned_arcs(vertices, arcs);
    CHECK(static_cast<std::size_t>(std::count(turned.begin(), turned.end(), true)) <= arcs.size() / 2);
    for (std::size_t a = 0; a < arcs.size(); ++a) {
      if (turned[a]) std::swap(arcs[a].from, arcs[a].to);
    }
    CHECK_FALSE(has_circle(vertices, arcs));
  }
}

}  // namespace
}  // namespace stancemap
