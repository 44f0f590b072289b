#pragma once
// Who holds what as an SVG picture: a row a claim, a column a participant, a sign in each cell where something is
// known. It reads without colour, prints on white, and holds no script, style or link.

#include <string>

#include "debate/stance_matrix.h"

namespace stancemap {

struct HeatMapInput {
  const ArgumentMap& map;
  const Stances& stances;
  const StanceMatrix& matrix;  // of these stances; what it leaves out is said below the picture
};

/// Claims that both sides hold stand above the others; participants of a group stand together. Linear in the cells.
std::string heat_map_svg(const HeatMapInput& in);

}  // namespace stancemap
