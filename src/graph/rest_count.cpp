// What a vertex reaches is what its strongly connected component reaches, so the counting is done on the condensation,
// sinks first. A component with a single next component reaches that one and what it reaches: no search. With several,
// what they reach may overlap, and no way to count the union is known that is faster than a search from each in general
// (Cohen 1997 estimates it); hence the budget. When it is used up, the largest count by way of one next component is a
// lower bound.

#include "graph/rest_count.h"

#include <algorithm>

namespace stancemap {
namespace {

struct Condensation {
  Digraph graph;                      // parallel edges are kept, loops are not
  std::vector<std::uint64_t> weight;  // counted vertices of each component
};

Condensation condensation(const Digraph& support, const Components& components, std::size_t counted) {
  Condensation result;
  result.weight.resize(components.count);
  for (std::size_t v = 0; v < counted; ++v) ++result.weight[components.of[v]];
  std::vector<Edge> edges;
  edges.reserve(support.edge_count());
  for (Vertex v = 0; v < support.vertex_count(); ++v) {
    for (const Vertex to : support.targets(v)) {
      if (components.of[v] != components.of[to]) edges.emplace_back(components.of[v], components.of[to]);
    }
  }
  result.graph = Digraph(components.count, edges);
  return result;
}

/// Searches from one component after another, with a budget for all of them.
class Reach {
 public:
  Reach(const Condensation& condensed, std::uint64_t budget)
      : condensed_(condensed), budget_(budget), seen_by_(condensed.graph.vertex_count(), kNobody) {}

  /// The weight of all that `start` reaches without `start` itself; a lower bound when the budget ends on the way.
  RestCount from(Vertex start) {
    RestCount sum;
    seen_by_[start] = start;
    open_.assign(1, start);
    while (!open_.empty()) {
      const Vertex v = open_.back();
      open_.pop_back();
      const auto targets = condensed_.graph.targets(v);
      if (targets.size() > budget_) {
        budget_ = 0;
        sum.exact = false;
        return sum;
      }
      budget_ -= targets.size();
      for (const Vertex to : targets) {
        if (seen_by_[to] == start) continue;
        seen_by_[to] = start;
        sum.count += condensed_.weight[to];
        open_.push_back(to);
      }
    }
    return sum;
  }

 private:
  static constexpr Vertex kNobody = ~Vertex{0};
  const Condensation& condensed_;
  std::uint64_t budget_;
  std::vector<Vertex> seen_by_;  // the last start whose search came here
  std::vector<Vertex> open_;
};

bool all_equal(std::span<const Vertex> vertices) {
  return std::all_of(vertices.begin(), vertices.end(), [&](Vertex v) { return v == vertices.front(); });
}

}  // namespace

std::vector<RestCount> rest_counts(const Digraph& support, const Components& components, std::size_t counted,
                                   std::uint64_t budget) {
  const Condensation condensed = condensation(support, components, counted);
  Reach reach(condensed, budget);
  std::vector<RestCount> beyond(components.count);  // of each component, without its own vertices
  for (Vertex c = 0; c < components.count; ++c) {   // next components have smaller numbers
    const auto targets = condensed.graph.targets(c);
    if (targets.empty()) continue;
    const auto by_way_of = [&](Vertex to) { return beyond[to].count + condensed.weight[to]; };
    if (all_equal(targets)) {
      beyond[c] = {by_way_of(targets.front()), beyond[targets.front()].exact};
      continue;
    }
    beyond[c] = reach.from(c);
    if (beyond[c].exact) continue;
    for (const Vertex to : targets) beyond[c].count = std::max(beyond[c].count, by_way_of(to));
  }
  std::vector<RestCount> counts(counted);
  for (std::size_t v = 0; v < counted; ++v) {
    const std::uint32_t c = components.of[v];
    counts[v] = {beyond[c].count + condensed.weight[c] - 1, beyond[c].exact};
  }
  return counts;
}

}  // namespace stancemap
