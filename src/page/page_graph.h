#pragma once
// The map as boxes and lines with places: what the page draws.

#include <cstdint>
#include <vector>

#include "layout/layout.h"
#include "page/boxes.h"

namespace stancemap::page {

struct Line {
  std::uint32_t from = 0, to = 0;  // nodes: claims, arguments, then junctions
  int kind = 0;                    // a RelationKind, or kPremise
  int relation = -1;               // index in the map; -1: a premise
};
inline constexpr int kPremise = 5;

struct PageGraph {
  std::vector<Box> boxes;                // of claims, arguments and junctions
  std::vector<std::uint32_t> junctions;  // the relations that they are on
  std::vector<Line> lines;               // of relations in map order, then of premises
  std::vector<std::uint32_t> groups;     // of the layout: the group of the map
  LayoutResult places;

  std::uint32_t node(const ArgumentMap& map, Node node) const;  // of a relation: its junction
  std::vector<std::uint32_t> junction_of;                       // per relation; kNoGroup: none
};

PageGraph page_graph(const ArgumentMap& map, const FindingMarks& marks);

}  // namespace stancemap::page
