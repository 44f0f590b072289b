#pragma once
// The lines of a drawn flow sheet: from each card to the one beside or below which it stands, never behind another
// card.

#include <cstdint>
#include <vector>

#include "render/flow_cards.h"

namespace stancemap::flow {

struct Point {
  double x = 0, y = 0;
};

struct FlowLine {
  std::uint32_t cell = 0;     // from which it leads
  std::vector<Point> points;  // across and down by turns; the last one is at the edge of the card to which it leads
};

/// In order of the cells. Makes room for them: moves the cards down and apart. O(n r) for n cells on r rows.
std::vector<FlowLine> routed_lines(const Sheet& sheet, Cards& cards);

}  // namespace stancemap::flow
