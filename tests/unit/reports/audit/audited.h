#pragma once
// A map from YAML, audited, with questions about its tables.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "checks/table.h"
#include "formats/reading.h"
#include "reports/audit/audit.h"

namespace stancemap::test {

struct Audited {
  Reading reading;
  MapGraph graph;
  Anchoring anchoring;
  Findings findings;
  CitationStyle citation_style = CitationStyle::kBasic;
  Document audit;

  /// `change` may set what the source texts say, which a unit test has none of.
  template <class Change>
  Audited(std::string_view yaml, const Change& change)
      : reading(read_map({{"map.yaml", std::string(yaml)}})), graph(reading.map) {
    anchoring = anchored(reading.map, {}, reading.sources);
    change(*this);
    CheckSettings settings;
    settings.citation_style = citation_style;
    run_checks({reading.map, graph, anchoring, settings}, {}, findings);
    audit = audit_of({.map = reading.map,
                      .graph = graph,
                      .anchoring = anchoring,
                      .findings = findings,
                      .sources = reading.sources,
                      .citation_style = citation_style});
    audit.map_name = "map.yaml";
  }
  explicit Audited(std::string_view yaml) : Audited(yaml, [](Audited&) {}) {}

  const DocumentSection& section(std::string_view name) const {
    return *std::find_if(audit.sections.begin(), audit.sections.end(),
                         [&](const DocumentSection& one) { return one.name == name; });
  }
  /// The value of a number above a table; -1 when there is none of that name.
  long long number(std::string_view section_name, std::string_view name) const {
    for (const DocumentNumber& number : section(section_name).numbers) {
      if (number.name == name) return static_cast<long long>(number.value);
    }
    return -1;
  }
  /// The cells of one column, top to bottom.
  std::vector<std::string> column(std::string_view section_name, std::string_view name) const {
    const Table& table = section(section_name).table;
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].name != name) continue;
      for (const auto& row : table.rows) cells.push_back(row[i]);
    }
    return cells;
  }
};

using Cells = std::vector<std::string>;

}  // namespace stancemap::test
