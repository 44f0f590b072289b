#include "reports/stats.h"

#include <memory>
#include <string>

#include "cli/checked_map.h"
#include "cli/commands/all.h"
#include "cli/options.h"

namespace stancemap::cli {
namespace {

struct Options {
  std::string map;
  std::string format = "text";
  std::string output = "-";
  std::string per = "map";
  PolicyOptions policy;
};

int run(const Options& options) {
  const auto checked = checked_map(options.map, options.policy);
  if (!checked) return fail(checked.error().message);
  const CheckedMap& map = **checked;
  if (const auto fine = require_read(map); !fine) return fail(fine.error().message);
  const Table table = options.per == "participant" ? participant_statistics(map.map, *map.graph)
                                                   : map_statistics(map.map, *map.graph, map.findings);
  return deliver(options.output, table_writer(options.format)->write(table));
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto options = std::make_shared<Options>();
  add_option(app, "map", options->map, "a map file or a folder of map files; - is standard input").required();
  add_option(app, "--per", options->per, "a row for each measure of the map, or for each participant")
      .one_of({"map", "participant"})
      .shows_default();
  add_table_format_option(app, options->format);
  add_output_option(app, options->output);
  add_policy_options(app, options->policy);
  return [options] { return run(*options); };
}

}  // namespace

constinit const Command stats_command{
    .name = "stats",
    .summary = "count what a map holds: claims, relations, depth, sourcing, findings; or what each participant does",
    .examples =
        "stancemap stats debate.yaml\n"
        "stancemap stats debate.yaml --per participant  # claims, attacks, answers, concessions, sources\n"
        "stancemap stats debate.yaml --format csv -o stats.csv",
    .declare = declare,
};

}  // namespace stancemap::cli
