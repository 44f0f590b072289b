// One bit a thesis: a strongly connected component reaches the theses in it and those that the components after it
// reach. Components are numbered in reverse topological order, so one walk in rising order finds each set by "or" over
// its out-edges. A machine word holds 64 theses; more take several walks.

#include "graph/thesis_count.h"

#include <algorithm>
#include <bit>

namespace stancemap {
namespace {

constexpr std::size_t kBatch = 64;

std::vector<Vertex> in_order_of_components(const Components& components) {
  std::vector<std::uint32_t> next(components.count + 1);
  for (const std::uint32_t c : components.of) ++next[c + 1];
  for (std::size_t c = 0; c < components.count; ++c) next[c + 1] += next[c];
  std::vector<Vertex> order(components.of.size());
  for (Vertex v = 0; v < order.size(); ++v) order[next[components.of[v]]++] = v;
  return order;
}

}  // namespace

std::vector<RestCount> thesis_counts(const Digraph& support, const Components& components, std::size_t counted,
                                     std::span<const Vertex> theses, std::uint64_t budget) {
  std::vector<RestCount> counts(counted);
  const std::vector<Vertex> order = in_order_of_components(components);
  const std::uint64_t cost = support.vertex_count() + support.edge_count();
  std::uint64_t spent = 0;
  std::vector<std::uint64_t> reached(components.count);
  for (std::size_t begin = 0; begin < theses.size(); begin += kBatch) {
    if (begin != 0 && spent + cost > budget) {
      for (RestCount& count : counts) count.exact = false;
      break;
    }
    spent += cost;
    const auto batch = theses.subspan(begin, std::min(kBatch, theses.size() - begin));
    std::fill(reached.begin(), reached.end(), 0);
    for (std::size_t i = 0; i < batch.size(); ++i) reached[components.of[batch[i]]] |= std::uint64_t{1} << i;
    for (const Vertex v : order) {
      std::uint64_t& here = reached[components.of[v]];
      for (const Vertex to : support.targets(v)) here |= reached[components.of[to]];
    }
    for (std::size_t v = 0; v < counted; ++v) {
      counts[v].count += static_cast<unsigned>(std::popcount(reached[components.of[v]]));
    }
    for (const Vertex thesis : batch) {
      if (thesis < counted) --counts[thesis].count;
    }
  }
  return counts;
}

}  // namespace stancemap
