#pragma once
// A check reads the map and writes findings. One check = one file; it is listed in `table.cpp`. A check does not print,
// sort, keep state or know about files, and it is linear in the map unless its page says otherwise.

#include "diagnostics/finding.h"
#include "diagnostics/rule.h"
#include "graph/map_graph.h"
#include "model/argument_map.h"

namespace stancemap {

struct CheckInput {
  const ArgumentMap& map;
  const MapGraph& graph;   // views that several checks share, computed at the first question
};

struct Check {
  Rule rule;
  void (*run)(const CheckInput& in, const Rule& self, Findings& out);
};

}  // namespace stancemap
