#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/count_words.h"
#include "base/files.h"
#include "cli/built_map.h"
#include "cli/checked_map.h"
#include "cli/commands/all.h"
#include "cli/document_formats.h"
#include "cli/log.h"
#include "cli/map_folders.h"
#include "cli/map_watch.h"
#include "cli/picture_options.h"
#include "cli/progress.h"
#include "diagnostics/writer.h"

namespace stancemap::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
  std::string folder;
  std::string output;
  std::vector<std::string> formats{"dot", "svg", "html"};
  PictureArguments picture;
  PolicyOptions policy;
  bool watch = false;
};

/// Writes everything that one map gives. A picture that cannot be drawn does not keep the rest from being written; the
/// status says so.
Result<int> build_map(const MapPlace& place, const Options& options) {
  auto result = checked_map(place.path, options.policy, options.output);
  if (!result) return tl::unexpected(result.error());
  const CheckedMap& checked = **result;
  const fs::path folder = fs::path(options.output) / place.name;
  const BuiltMap built = built_map(checked, options.formats, options.picture);  // all before the first is written
  for (const MadeFile& file : built.files) {
    if (const auto written = write_file(folder / file.name, file.bytes); !written)
      return tl::unexpected(written.error());
  }
  const FindingCounts counts = counted(checked.findings);
  const std::string line =
      fmt::format("{}: {}, {}, {}, {} -> {}", place.name, count_words(checked.map.claims.size(), "claim"),
                  count_words(counts.errors, "error"), count_words(counts.warnings, "warning"),
                  count_words(counts.infos, "info"), folder.generic_string());
  const int delivered = deliver("-", terminal_safe(line) + "\n");
  for (const std::string& failure : built.failures) fail(fmt::format("{}: {}", place.name, failure));
  return built.failures.empty() && delivered == kClean ? checked.status() : kFailed;
}

/// Builds every map; the worst status counts. One map that cannot be drawn does not stop the others.
int build_all(const std::vector<MapPlace>& places, const Options& options, const Globals& globals) {
  int status = kClean;
  Progress progress(globals);
  for (const MapPlace& place : places) {
    progress.step("building " + place.name);
    const Result<int> built = build_map(place, options);
    status = std::max(status, built ? *built : fail(built.error().message));
  }
  return status;
}

/// Whether what is written for one of the maps would be read as a part of a map. An output folder below the input is
/// left out of every reading.
bool writes_into_maps(const std::vector<MapPlace>& places, const Options& options) {
  std::error_code error;
  const fs::path folder = fs::weakly_canonical(options.folder, error);
  const fs::path output = fs::weakly_canonical(options.output, error);
  const auto [rest, below] = std::mismatch(folder.begin(), folder.end(), output.begin(), output.end());
  const bool left_out = rest == folder.end() && below != output.end();
  if (left_out || !fs::is_directory(folder, error)) return false;
  std::set<fs::path> read;
  for (const MapPlace& place : places) read.insert(fs::weakly_canonical(place.path, error));
  return std::any_of(places.begin(), places.end(), [&](const MapPlace& place) {
    fs::path into = fs::weakly_canonical(output / place.name, error);
    while (!read.contains(into) && into != into.parent_path()) into = into.parent_path();
    return read.contains(into);
  });
}

int run(const Options& options, const Globals& globals) {
  const auto places = maps_in(options.folder, options.output);
  if (!places) return fail(places.error().message);
  if (places->empty()) return fail(fmt::format("`{}` holds no map: no .yaml, .yml or .json file", options.folder));
  if (writes_into_maps(*places, options)) {
    return fail(fmt::format("`-o {}` would write among the maps; name another folder", options.output));
  }
  MapWatch watch(options.folder, options.output);
  if (options.watch) watch.look();  // before the maps are read, so that no edit is missed
  const int status = build_all(*places, options, globals);
  if (!options.watch) return status;
  log_info(fmt::format("watching {}; stop with Ctrl-C", terminal_safe(options.folder)));
  while (watch.wait()) {  // until the program is interrupted
    const auto look = watch.look();
    if (look && !look->changed.empty()) build_all(look->changed, options, globals);
  }
  return status;
}

std::function<int()> declare(CLI::App& app, const Globals& globals) {
  auto options = std::make_shared<Options>();
  add_option(app, "folder", options->folder, "a folder of maps; a map file or folder is one map").required();
  add_option(app, "-o,--output", options->output, "the folder to write to").required().value_name("FOLDER");
  add_option(app, "--formats", options->formats, "the pictures and documents of the map to make")
      .separated_by_commas()
      .one_word()
      .one_of(rendered_format_names())
      .shows_default();
  add_flag(app, "--watch", options->watch, "stay, and build a map again when one of its files changes");
  add_picture_options(app, options->picture);
  add_policy_options(app, options->policy);
  add_fail_on_option(app, options->policy);
  return [options, &globals] { return run(*options, globals); };
}

}  // namespace

constinit const Command build_command{
    .name = "build",
    .summary = "check and draw every map of a folder, with reports, flow sheets and stances beside each picture",
    .examples =
        "stancemap build maps -o out\n"
        "stancemap build maps -o out --formats svg,png --theme dark\n"
        "stancemap build maps -o out --watch",
    .declare = declare,
};

}  // namespace stancemap::cli
