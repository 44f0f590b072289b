#pragma once
// Which cells stand on a sheet that shows a part.

#include <vector>

#include "debate/flow/sheet.h"

namespace stancemap::flow {

/// Whether each cell is kept. `cells` are those of the whole sheet in order of time, numbered, an argument with its
/// warrants right behind it.
///
/// Of what one side dropped: each drop, the argument that it is about with its warrants, and the way from there to the
/// first argument: what each answers, and of an argument in which a warrant was answered the supports from it up to the
/// head.
///
/// Of a group: its claims (those of a group inside it too), what is said about them, and what they answer or add to. A
/// claim without a group has that of the first argument of which it is a premise; without any it stands where what it
/// answers, supports or adds to does. So that they can stand alone, `cells` are changed: a warrant heads those below it
/// where nothing above it is kept, and what is of the group stands beside the first of the group that it answers, else
/// beside the first kept one, else alone. Linear.
std::vector<bool> kept_cells(const ArgumentMap& map, const SheetOptions& options, std::vector<Cell>& cells);

}  // namespace stancemap::flow
