#include "reports/document/writers.h"

namespace stancemap::documents {

std::string as_csv(Document document) {
  std::string out;
  for (const DocumentSection& section : document.sections) {
    if (!out.empty()) out += "\r\n";
    out += table_writer("csv")->write(section.table);
  }
  return out;
}

}  // namespace stancemap::documents
