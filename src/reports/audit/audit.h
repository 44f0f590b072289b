#pragma once
// The sourcing audit of a map: what its claims of fact stand on, and whether its quotes are real. First as data, which
// `writers.h` turns into documents and files for other programs.

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "base/source_set.h"
#include "checks/check.h"
#include "diagnostics/finding.h"
#include "graph/map_graph.h"
#include "model/argument_map.h"
#include "reports/document/document.h"
#include "sourcing/anchoring.h"

namespace stancemap {

struct AuditInput {
  const ArgumentMap& map;
  const MapGraph& graph;
  const Anchoring& anchoring;
  std::span<const Finding> findings;                     // after the user's policy, in the order to show
  const SourceSet& sources;                              // of the map and of the source texts
  std::size_t suppressed = 0;                            // findings that the map allows
  const std::vector<bool>* known = nullptr;              // which findings a baseline has; nothing or empty: none
  CitationStyle citation_style = CitationStyle::kBasic;  // which fields of a source are missed
};

/// The names of all sections, in their order: coverage, theses, gaps, sources, participants, quotes, figures, findings.
std::span<const std::string_view> audit_section_names();

/// Linear in the map, its citations and findings, but for sorting; counts of what rests on a claim are exact within a
/// budget, and "at least" beyond it (see graph/rest_count.h).
Document audit_of(const AuditInput& in);

}  // namespace stancemap
