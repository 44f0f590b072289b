#pragma once
// A report as data: sentences, numbers and tables, which `writers.h` turns into documents for people and files for
// other programs. The audit and the report on stances are made of it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/table.h"

namespace stancemap {

/// A count that a section shows above its table; with `of`, its share of a whole is shown too.
struct DocumentNumber {
  std::string name;
  std::uint64_t value = 0;
  std::optional<std::uint64_t> of = std::nullopt;
  bool quiet = false;  // a document for people leaves it out when it is 0
};

/// One table with what stands above it. Sentences here and in Document set names in backticks; names come from the map,
/// so writers escape.
struct DocumentSection {
  std::string_view name;  // for --table and in JSON: "gaps"
  std::string title;
  std::string about;  // what the table shows
  std::vector<DocumentNumber> numbers;
  bool parts = false;        // the numbers after the first are disjoint parts that make up the first
  Table table;               // its title is the caption: what the rows are
  std::string empty;         // the sentence that stands for a table without rows
  std::size_t left_out = 0;  // rows that are not shown, such as those that `cut_tables` took away
  bool whole = false;        // `cut_tables` leaves it as it is
};

struct Document {
  std::string_view kind;             // "Sourcing audit"
  std::string_view schema;           // its name in JSON: "stancemap-audit"
  std::string title;                 // of the map; empty when it has none
  std::string map_name;              // file or folder, as the user wrote it
  std::vector<std::string> summary;  // the results in a few sentences
  std::vector<std::string> notes;    // what the reader must know to judge them
  std::vector<DocumentSection> sections;
};

/// Keeps the first `rows` rows of every table, but for sections that are to stay whole.
void cut_tables(Document& document, std::size_t rows);

}  // namespace stancemap
