#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/checked_map.h"
#include "cli/commands/all.h"
#include "cli/options.h"
#include "diagnostics/places.h"
#include "reports/thread/writers.h"

namespace stancemap::cli {
namespace {

struct Options {
  std::string map;
  std::string format;
  std::string output = "-";
  std::string thread;
  std::string part = "both";
};

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const ThreadWriter& writer : thread_writers()) names.emplace_back(writer.name);
  return names;
}

/// The format that the user named, or that the output's ending tells, or text.
std::string chosen_format(const Options& options) {
  if (!options.format.empty()) return options.format;
  const std::string ending = format_of_ending(options.output);
  return ending.empty() ? "text" : ending;
}

int run(const Options& options) {
  const std::string format = chosen_format(options);
  const ThreadWriter* writer = thread_writer(format);
  if (writer == nullptr)
    return fail(fmt::format("no format `{}`; there are {}", format, fmt::join(format_names(), ", ")));
  const std::unique_ptr<CheckedMap> read = unchecked_map(options.map);
  if (const auto fine = require_read(*read); !fine) return fail(fine.error().message);
  ThreadId only;
  if (!options.thread.empty()) {
    std::vector<std::string_view> known;
    for (const Thread& thread : read->map.threads) known.push_back(thread.id);
    const auto at = std::find(known.begin(), known.end(), options.thread);
    if (at == known.end()) return fail_for_unknown("--thread", options.thread, known);
    only = ThreadId(static_cast<std::size_t>(at - known.begin()));
  }
  ThreadReport report = thread_report(*read->graph, only);
  report.map_name = std::string(shown_name(options.map));
  report.tree = options.part != "timeline";
  report.timeline = options.part != "tree";
  return deliver(options.output, writer->write(report));
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto options = std::make_shared<Options>();
  add_option(app, "map", options->map, "a map file or a folder of map files; - is standard input").required();
  add_option(app, "--thread", options->thread, "only this thread").value_name("ID");
  add_option(app, "--part", options->part, "what is written: the tree, the timeline or both")
      .one_of({"tree", "timeline", "both"})
      .shows_default();
  add_option(app, "--format", options->format,
             fmt::format("{}; else the ending of the output tells, else text", fmt::join(format_names(), ", ")));
  add_output_option(app, options->output);
  return [options] { return run(*options); };
}

}  // namespace

constinit const Command thread_command{
    .name = "thread",
    .summary = "show a thread as a tree and in order, with what each post claims and who stands where",
    .examples =
        "stancemap thread debate.yaml                 # the tree and the timeline, for a terminal\n"
        "stancemap thread debate.yaml -o thread.html  # a page to print or hand over\n"
        "stancemap thread debate.yaml --part tree --thread main",
    .declare = declare,
};

}  // namespace stancemap::cli
