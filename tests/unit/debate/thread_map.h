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

  explicit ThreadMap(std::string_view text);
  ~ThreadMap();
  const ArgumentMap& map() const;
  std::string at(const Span& span) const;
};

}  // namespace stancemap::test
