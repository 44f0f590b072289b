#pragma once
// The sourcing audit of a map: what its claims of fact stand on, and whether its quotes are real. First as data, which
// `writers.h` turns into documents and files for other programs.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_set.h"
#include "checks/check.h"
#include "diagnostics/finding.h"
#include "graph/map_graph.h"
#include "model/argument_map.h"
#include "reports/table.h"
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

/// A count that a section shows above its table; with `of`, its share of a whole is shown too.
struct AuditNumber {
  std::string name;
  std::uint64_t value = 0;
  std::optional<std::uint64_t> of = std::nullopt;
  bool quiet = false;  // a document for people leaves it out when it is 0
};

/// One table of the audit. Sentences here and in Audit set names in backticks; names come from the map, so writers
/// escape.
struct AuditSection {
  std::string_view name;  // for --table and in JSON: "gaps"
  std::string title;
  std::string about;  // what the table shows
  std::vector<AuditNumber> numbers;
  bool parts = false;        // the numbers after the first are disjoint parts that make up the first
  Table table;               // its title is the caption: what the rows are
  std::string empty;         // the sentence that stands for a table without rows
  std::size_t left_out = 0;  // rows that `cut_tables` took away
};

struct Audit {
  std::string title;                 // of the map; empty when it has none
  std::string map_name;              // file or folder, as the user wrote it
  std::vector<std::string> summary;  // the results in a few sentences
  std::vector<std::string> notes;    // what the reader must know to judge them
  std::vector<AuditSection> sections;
};

/// The names of all sections, in their order: coverage, theses, gaps, sources, participants, quotes, figures, findings.
std::span<const std::string_view> audit_section_names();

/// Linear in the map, its citations and findings, but for sorting; counts of what rests on a claim are exact within a
/// budget, and "at least" beyond it (see graph/rest_count.h).
Audit audit_of(const AuditInput& in);

/// Keeps the first `rows` rows of every table that ranks or lists (not of coverage).
void cut_tables(Audit& audit, std::size_t rows);

}  // namespace stancemap
