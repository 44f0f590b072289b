#include "cli/options.h"

#include <filesystem>
#include <vector>

#include <fmt/format.h>

#include "base/nearest.h"
#include "cli/command.h"
#include "reports/table.h"

namespace stancemap::cli {

void add_table_format_option(CLI::App& app, std::string& format) {
  std::vector<std::string> names;
  for (const TableWriter& writer : table_writers()) names.emplace_back(writer.name);
  add_option(app, "--format", format, "how the table is written").one_of(names).shows_default();
}

std::string format_of_ending(const std::string& file) {
  const std::string ending = std::filesystem::path(file).extension().string();
  if (ending == ".md") return "markdown";
  if (ending == ".txt") return "text";
  if (ending == ".htm") return "html";
  return ending.empty() ? ending : ending.substr(1);
}

int fail_for_unknown(std::string_view option, std::string_view id, std::span<const std::string_view> known) {
  const auto nearest = nearest_name(id, known);
  return fail(fmt::format("`{} {}` is not in the map{}", option, id,
                          nearest ? fmt::format("; did you mean `{}`?", *nearest) : std::string()));
}

void add_output_option(CLI::App& app, std::string& output) {
  add_option(app, "-o,--output", output, "write there instead of to standard output").value_name("FILE");
}

}  // namespace stancemap::cli
