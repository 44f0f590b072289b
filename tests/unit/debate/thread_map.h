#pragma once
// Maps with threads, from YAML, for questions about who said what.

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "formats/reading.h"
#include "graph/map_graph.h"

namespace stancemap::test {

/// `text` without its first line, which says the version.
struct ThreadMap {
  Reading reading;
  MapGraph graph;

  explicit ThreadMap(std::string_view text)
      : reading(read_map({{"map.yaml", "stancemap: 1\n" + std::string(text)}})), graph(reading.map) {
    for (const Finding& finding : reading.findings) {
      INFO(finding.message);
      CHECK(finding.severity != Severity::kError);
    }
  }
  const ArgumentMap& map() const { return reading.map; }
  std::string at(const Span& span) const { return std::string(reading.sources.text(span)); }
};

}  // namespace stancemap::test
