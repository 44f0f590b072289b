#include "cli/options.h"

#include <vector>

#include "reports/table.h"

namespace stancemap::cli {

void add_table_format_option(CLI::App& app, std::string& format) {
  std::vector<std::string> names;
  for (const TableWriter& writer : table_writers()) names.emplace_back(writer.name);
  app.add_option("--format", format, "how the table is written")->check(CLI::IsMember(names))->capture_default_str();
}

void add_output_option(CLI::App& app, std::string& output) {
  app.add_option("-o,--output", output, "write there instead of to standard output")->type_name("FILE");
}

}  // namespace stancemap::cli
