#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

#include "cli/checked_map.h"
#include "cli/commands/all.h"
#include "cli/document_formats.h"
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
Result<const PictureFormat*> chosen_format(const Options& options) {
  const PictureFormat* format = rendered_format(options.format.empty() ? "svg" : options.format);
  std::string name = options.format;
  if (options.format.empty() && options.output != "-") {
    format = rendered_format_of(options.output);
    const std::string ending = std::filesystem::path(options.output).extension().string();
    name = ending.empty() ? options.output : ending.substr(1);
  }
  if (format != nullptr) return format;
  return failure(fmt::format("no format `{}`; there are {}", name, fmt::join(rendered_format_names(), ", ")));
}

int run(const Options& options, const Globals& globals) {
  const auto format = chosen_format(options);
  if (!format) return fail(format.error().message);
  if ((*format)->binary && options.output == "-" && ::isatty(STDOUT_FILENO) != 0) {
    return fail(fmt::format("{} is not for a terminal; name a file with `-o FILE`", (*format)->name));
  }
  Progress progress(globals);
  const auto checked = checked_map(options.map, options.policy);
  if (!checked) return fail(checked.error().message);
  if ((*checked)->nothing_read) {
    return fail(fmt::format("could not read a map from `{}`; `stancemap check` says why", options.map));
  }
  say_errors_of_reading(**checked);
  progress.step("drawing " + options.map);
  const auto picture = drawn(**checked, options.picture, std::string((*format)->name));
  if (!picture) return fail(picture.error().message);
  return deliver(options.output, *picture);
}

std::function<int()> declare(CLI::App& app, const Globals& globals) {
  auto options = std::make_shared<Options>();
  add_option(app, "map", options->map, "a map file or a folder of map files; - is standard input").required();
  add_output_option(app, options->output);
  add_option(app, "--format", options->format,
             fmt::format("{}; else the ending of the output tells", fmt::join(rendered_format_names(), ", ")));
  add_picture_options(app, options->picture);
  add_policy_options(app, options->policy);
  return [options, &globals] { return run(*options, globals); };
}

}  // namespace

constinit const Command render_command{
    .name = "render",
    .summary = "draw a map, or write it as a page or a document: a list, the plan of an essay, a table",
    .examples =
        "stancemap render debate.yaml -o debate.svg\n"
        "stancemap render debate.yaml -o slide.png --focus us-is-benevolent --depth 1 --theme dark\n"
        "stancemap render debate.yaml -o steve.svg --only participant:steve\n"
        "stancemap render debate.yaml -o debate.html\n"
        "stancemap render debate.yaml --format dot\n"
        "stancemap render debate.yaml -o debate.mmd              # Mermaid, for a wiki\n"
        "stancemap render debate.yaml -o debate.essay.md         # the plan of an essay",
    .declare = declare,
};

}  // namespace stancemap::cli
