#pragma once
// The findings of one map as a document that people read: grouped by rule, worst first, each with its line.

#include <span>
#include <string>

#include "diagnostics/finding.h"
#include "diagnostics/rule.h"
#include "graph/map_graph.h"
#include "model/argument_map.h"

namespace stancemap {

struct FindingsReportInput {
  const ArgumentMap& map;
  const MapGraph& graph;
  std::span<const Finding> findings;
  const SourceSet& sources;
  std::span<const Rule* const> rules;
  std::size_t suppressed = 0;
  std::string picture;  // file name of the picture to show at the top; empty: none
};

/// Markdown: title, picture, counts, then a section a rule (errors first, then by id); within a rule the findings with
/// the greatest weight first, then by place.
std::string findings_report(const FindingsReportInput& input);

}  // namespace stancemap
