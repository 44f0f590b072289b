#pragma once
// The numbers of a map side by side: what each claim says of a quantity, by whom and from where, and which do not
// agree.

#include <string>

#include "model/argument_map.h"
#include "reports/table.h"

namespace stancemap {

struct FiguresTableOptions {
  std::string quantity;         // only quantities with these words in them, without regard to case; empty: all
  bool conflicts_only = false;  // only figures in conflict with another one, also where the map says so
};

/// One row a figure; those of one quantity, `of` and `for` stand together, in map order. Columns: quantity, of, for,
/// figure, value, unit, base value, base unit (empty where the value is too large for them), qualifier, claim, said in,
/// cited, by (whose post says it), conflict.
Table figures_table(const ArgumentMap& map, const FiguresTableOptions& options = {});

}  // namespace stancemap
