#include <memory>

#include "checks/table.h"
#include "cli/commands/all.h"
#include "cli/options.h"
#include "reports/table.h"

namespace stancemap::cli {
namespace {

int run(const std::string& format) {
  Table table{.title = "Rules", .columns = {{"rule"}, {"severity"}, {"what it finds"}}, .rows = {}};
  for (const Rule* rule : all_rules()) {
    table.rows.push_back(
        {std::string(rule->id), std::string(severity_name(rule->severity)), std::string(rule->summary)});
  }
  return deliver("-", table_writer(format)->write(table));
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto format = std::make_shared<std::string>("text");
  add_table_format_option(app, *format);
  return [format] { return run(*format); };
}

}  // namespace

constinit const Command rules_command{
    .name = "rules",
    .summary = "list every rule with its severity",
    .examples =
        "stancemap rules\n"
        "stancemap rules --format json",
    .declare = declare,
};

}  // namespace stancemap::cli
