#include "reports/document/document.h"

namespace stancemap {

void cut_tables(Document& document, std::size_t rows) {
  for (DocumentSection& section : document.sections) {
    if (section.whole || section.table.rows.size() <= rows) continue;
    section.left_out += section.table.rows.size() - rows;
    section.table.rows.resize(rows);
  }
}

}  // namespace stancemap
