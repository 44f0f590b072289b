#pragma once
// The claims and the relations of a map as tables, for spreadsheets and programs that draw networks.

#include "reports/outline/outline.h"
#include "reports/table.h"

namespace stancemap {

/// A row a claim, then a row an argument (kind `argument`), in map order. Several sources of a cell are joined by "; ".
Table claims_table(const OutlineInput& in);

/// A row a relation, then a row a premise (kind `premise`, from the claim to its argument). Ends are ids of
/// `claims_table`, or for an undercut the id of the row that it cuts. A relation without an id is "relation-N", N its
/// row, where nothing else is called so.
Table relations_table(const OutlineInput& in);

}  // namespace stancemap
