#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/checked_map.h"
#include "cli/commands/all.h"
#include "cli/options.h"
#include "cli/picture_options.h"
#include "cli/progress.h"

namespace stancemap::cli {
namespace {

struct Options {
  std::string map;
  std::string format;
  std::string output = "-";
  PictureArguments picture;
  PolicyOptions policy;
};

/// The format that the user named, or that the output's ending tells, or SVG on standard output.
std::string chosen_format(const Options& options) {
  if (!options.format.empty()) return options.format;
  const std::string ending = std::filesystem::path(options.output).extension().string();
  return ending.empty() ? "svg" : ending.substr(1);
}

int run(const Options& options, const Globals& globals) {
  const std::string format = chosen_format(options);
  const auto names = picture_format_names();
  if (std::find(names.begin(), names.end(), format) == names.end()) {
    return fail(fmt::format("no picture format `{}`; there are {}", format, fmt::join(names, ", ")));
  }
  if (format != kPageFormat && picture_format(format)->binary && options.output == "-" && ::isatty(STDOUT_FILENO) != 0) {
    return fail(fmt::format("{} is not for a terminal; name a file with `-o FILE`", format));
  }
  Progress progress(globals);
  const auto checked = checked_map(options.map, options.policy);
  if (!checked) return fail(checked.error().message);
  if ((*checked)->nothing_read) {
    return fail(fmt::format("could not read a map from `{}`; `stancemap check` says why", options.map));
  }
  say_errors_of_reading(**checked);
  progress.step("drawing " + options.map);
  const auto picture = drawn(**checked, options.picture, format);
  if (!picture) return fail(picture.error().message);
  return deliver(options.output, *picture);
}

std::function<int()> declare(CLI::App& app, const Globals& globals) {
  auto options = std::make_shared<Options>();
  app.add_option("map", options->map, "a map file or a folder of map files; - is standard input")->required();
  add_output_option(app, options->output);
  app.add_option("--format", options->format,
                 fmt::format("{}; else the ending of the output tells", fmt::join(picture_format_names(), ", ")));
  add_picture_options(app, options->picture);
  add_policy_options(app, options->policy);
  return [options, &globals] { return run(*options, globals); };
}

}  // namespace

constinit const Command render_command{
    .name = "render",
    .summary = "draw a map as SVG, PNG, PDF or DOT, or as a page that opens anywhere",
    .examples =
        "stancemap render debate.yaml -o debate.svg\n"
        "stancemap render debate.yaml -o slide.png --focus us-is-benevolent --depth 1 --theme dark\n"
        "stancemap render debate.yaml -o steve.svg --only participant:steve\n"
        "stancemap render debate.yaml -o debate.html\n"
        "stancemap render debate.yaml --format dot",
    .declare = declare,
};

}  // namespace stancemap::cli
