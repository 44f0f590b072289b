#pragma once
// Writers turn an audit into bytes. Adding one is one file and one line in `writers.cpp`.

#include <span>
#include <string>
#include <string_view>

#include "reports/audit/audit.h"

namespace stancemap {

struct AuditWriter {
  std::string_view name;  // of --format
  std::string_view summary;
  std::string (*write)(Audit audit);
};

/// text, markdown, csv, json, html. In the order of the help page.
std::span<const AuditWriter> audit_writers();
const AuditWriter* audit_writer(std::string_view name);

namespace audit {

std::string as_text(Audit audit);      // for a terminal: long cells are shortened
std::string as_markdown(Audit audit);  // for a document
std::string as_csv(Audit audit);       // the tables, one after the other with an empty line between them
std::string as_json(Audit audit);      // everything, numbers as numbers
std::string as_html(Audit audit);      // one page that prints, without script or anything from elsewhere

/// "Sourcing audit: Arms and peace".
std::string heading(const Audit& audit);
/// The numbers of a section that a document for people shows.
std::vector<AuditNumber> shown_numbers(const AuditSection& section);
/// "18 (45 %)": the value, and its share where it has a whole.
std::string number_text(const AuditNumber& number);
/// "5 more rows are left out.", or empty.
std::string left_out_text(const AuditSection& section);
/// Why there is no table: there is nothing to show, or all rows are left out.
std::string sentence_for_no_rows(const AuditSection& section);

}  // namespace audit
}  // namespace stancemap
