#pragma once
// A check reads the map and writes findings. One check = one file; it is listed in `table.cpp`. A check does not print,
// sort, keep state or know about files, and it is linear in the map unless its page says otherwise.

#include <cstdint>
#include <string>

#include "checks/schemes.h"
#include "diagnostics/finding.h"
#include "diagnostics/rule.h"
#include "graph/map_graph.h"
#include "model/argument_map.h"
#include "sourcing/anchoring.h"

namespace stancemap {

/// Which fields a full citation has: those of the NSDA's evidence rules, of a newsroom, of academic writing.
enum class CitationStyle : std::uint8_t { kBasic, kDebate, kNewsroom, kAcademic };

/// What the user sets for checks, beyond severities.
struct CheckSettings {
  CitationStyle citation_style = CitationStyle::kBasic;
  std::string as_of;  // the day that ages are counted to, "2024-05-13"; empty: the newest date in the map
  unsigned stale_after_years = 5;
  Schemes schemes;
};

struct CheckInput {
  const ArgumentMap& map;
  const MapGraph& graph;       // views that several checks share, computed at the first question
  const Anchoring& anchoring;  // what the source texts say to each citation
  const CheckSettings& settings;
};

struct Check {
  Rule rule;
  void (*run)(const CheckInput& in, const Rule& self, Findings& out);
};

}  // namespace stancemap
