#include "checks/circle.h"

#include <algorithm>

namespace stancemap {

Circle circle_of(const MapGraph& graph, Cycle cycle) {
  const auto first = std::min_element(cycle.begin(), cycle.end(),
                                      [](const CycleStep& a, const CycleStep& b) { return a.from < b.from; });
  std::rotate(cycle.begin(), first, cycle.end());
  Circle circle;
  for (const CycleStep& step : cycle) {
    circle.nodes.push_back(graph.node(step.from));
    circle.edges.push_back(step.edge);
  }
  circle.nodes.push_back(circle.nodes.front());
  return circle;
}

}  // namespace stancemap
