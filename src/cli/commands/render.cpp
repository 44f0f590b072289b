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
#include "cli/picture_files.h"
#include "cli/picture_options.h"
#include "cli/progress.h"
#include "render/paper.h"

namespace stancemap::cli {
namespace {

struct Options {
  std::string map;
  std::string format;
  std::string output = "-";
  std::string split, paper;
  bool twin = false;
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

std::vector<std::string> paper_names() {
  std::vector<std::string> names;
  for (const Paper& paper : papers()) names.emplace_back(paper.name);
  return names;
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
  if (const auto fine = require_read(**checked); !fine) return fail(fine.error().message);
  progress.step("drawing " + options.map);
  const auto files = picture_files(**checked, options.picture,
                                   {.format = std::string((*format)->name),
                                    .output = options.output,
                                    .by_thesis = !options.split.empty(),
                                    .paper = options.paper,
                                    .twin = options.twin});
  if (!files) return fail(files.error().message);
  for (const PictureFile& file : *files) {
    if (const int status = deliver(file.name, file.bytes); status != kClean) return status;
  }
  return kClean;
}

std::function<int()> declare(CLI::App& app, const Globals& globals) {
  auto options = std::make_shared<Options>();
  add_option(app, "map", options->map, "a map file or a folder of map files; - is standard input").required();
  add_output_option(app, options->output);
  add_option(app, "--format", options->format,
             fmt::format("{}; else the ending of the output tells", fmt::join(rendered_format_names(), ", ")));
  add_picture_options(app, options->picture);
  const std::string group = "Picture";
  add_option(app, "--split", options->split,
             "thesis: a picture for each thesis, with what leads to it (PDF: a page each)")
      .one_of({"thesis"})
      .group(group);
  add_option(app, "--pages", options->paper, "a PDF over sheets of this paper, to be put together: a3, a4, letter")
      .one_of(paper_names())
      .group(group);
  add_flag(app, "--twin", options->twin, "also write the map as a nested list, beside the picture").group(group);
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
        "stancemap render debate.yaml -o poster.pdf --pages a4   # sheets to be put together\n"
        "stancemap render debate.yaml -o debate.svg --split thesis --twin\n"
        "stancemap render debate.yaml -o overview.svg --fold all # a box for each group\n"
        "stancemap render debate.yaml --format dot\n"
        "stancemap render debate.yaml -o debate.mmd              # Mermaid, for a wiki\n"
        "stancemap render debate.yaml -o debate.essay.md         # the plan of an essay",
    .declare = declare,
};

}  // namespace stancemap::cli
