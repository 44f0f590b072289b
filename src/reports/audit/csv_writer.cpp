#include "reports/audit/writers.h"

namespace stancemap::audit {

std::string as_csv(Audit audit) {
  std::string out;
  for (const AuditSection& section : audit.sections) {
    if (!out.empty()) out += "\r\n";
    out += table_writer("csv")->write(section.table);
  }
  return out;
}

}  // namespace stancemap::audit
