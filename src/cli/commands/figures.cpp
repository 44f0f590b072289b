#include <memory>
#include <string>

#include "cli/checked_map.h"
#include "cli/commands/all.h"
#include "cli/options.h"
#include "reports/figures_table.h"

namespace stancemap::cli {
namespace {

struct Options {
  std::string map;
  std::string format = "text";
  std::string output = "-";
  FiguresTableOptions table;
  PolicyOptions policy;
};

int run(const Options& options) {
  const auto checked = checked_map(options.map, options.policy);
  if (!checked) return fail(checked.error().message);
  const CheckedMap& map = **checked;
  if (const auto fine = require_read(map); !fine) return fail(fine.error().message);
  return deliver(options.output, table_writer(options.format)->write(figures_table(map.map, options.table)));
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto options = std::make_shared<Options>();
  add_option(app, "map", options->map, "a map file or a folder of map files; - is standard input").required();
  add_option(app, "--quantity", options->table.quantity, "only quantities with these words in their name")
      .value_name("WORDS");
  add_flag(app, "--conflicts", options->table.conflicts_only, "only figures that cannot hold beside another one");
  add_table_format_option(app, options->format);
  add_output_option(app, options->output);
  add_policy_options(app, options->policy);
  return [options] { return run(*options); };
}

}  // namespace

constinit const Command figures_command{
    .name = "figures",
    .summary = "put the numbers that claims state side by side, and tell which do not agree",
    .examples =
        "stancemap figures debate.yaml\n"
        "stancemap figures debate.yaml --conflicts\n"
        "stancemap figures debate.yaml --quantity spending --format csv -o figures.csv",
    .declare = declare,
};

}  // namespace stancemap::cli
