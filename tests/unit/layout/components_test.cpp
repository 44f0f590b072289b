#include "layout/components.h"

#include <array>

#include <doctest/doctest.h>

namespace stancemap {
namespace {

TEST_CASE("components are numbered in the order of their first vertices") {
  const std::array<Arc, 3> arcs{{{3, 1}, {4, 2}, {5, 3}}};
  const VertexComponents found = components(6, arcs);
  CHECK(found.count == 3);
  CHECK(found.of == std::vector<std::uint32_t>{0, 1, 2, 1, 2, 1});
}

}  // namespace
}  // namespace stancemap
