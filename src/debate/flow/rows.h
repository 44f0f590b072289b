#pragma once
// Which cell of a flow sheet stands on which row.

#include <cstdint>
#include <vector>

#include "debate/flow/sheet.h"

namespace stancemap::flow {

/// Sets `row` and `rows` of each kept cell; gives the number of rows. Cells are in order of time, an argument with its
/// warrants right behind it; `stands_on` is of an earlier argument or warrant, or of one in the first column.
///
/// An argument begins on the row of the cell on which it stands, where that is its first answer and the column is free
/// there; the further answers follow below, each below all that the one before it drew. Its warrants come below its own
/// answers. What is about a cell (drops, then the rest) stands on its row where that is free, else below its answers.
/// What stands beside nothing comes by section, then in order of time. `section_of`: per cell; empty: there are none.
/// Linear, but for sorting these.
std::uint32_t set_rows(std::vector<Cell>& cells, const std::vector<bool>& kept,
                       const std::vector<std::uint32_t>& section_of = {});

}  // namespace stancemap::flow
