// Disjoint sets with path halving (Tarjan, van Leeuwen: Worst-case analysis of set union algorithms, 1984).

#include "layout/components.h"

#include <numeric>

namespace stancemap {

VertexComponents components(std::size_t vertices, std::span<const Arc> arcs) {
  std::vector<std::uint32_t> up(vertices);
  std::iota(up.begin(), up.end(), 0U);
  const auto root = [&up](std::uint32_t v) {
    while (up[v] != v) v = up[v] = up[up[v]];
    return v;
  };
  for (const Arc& arc : arcs) {
    const std::uint32_t a = root(arc.from), b = root(arc.to);
    if (a < b) up[b] = a;
    if (b < a) up[a] = b;
  }
  // A root is the first vertex of its set, so it is numbered before the others ask for its number.
  VertexComponents out{std::vector<std::uint32_t>(vertices), 0};
  for (std::uint32_t v = 0; v < vertices; ++v) {
    const std::uint32_t first = root(v);
    out.of[v] = first == v ? out.count++ : out.of[first];
  }
  return out;
}

}  // namespace stancemap
