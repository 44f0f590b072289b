#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/files.h"
#include "base/nearest.h"
#include "checks/table.h"
#include "cli/commands/all.h"
#include "cli/log.h"
#include "cli/options.h"
#include "diagnostics/pipeline.h"
#include "diagnostics/writer.h"
#include "formats/formats.h"
#include "formats/native/native.h"

namespace stancemap::cli {
namespace {

struct Options {
  std::string input;
  std::string output = "-";
  std::string from, to;
  bool strict = false;
};

/// The names of the formats that can be read, or of those that can be written.
std::vector<std::string_view> names_of(bool readable) {
  std::vector<std::string_view> names;
  for (const Format& format : format_table()) {
    if (readable ? format.read != nullptr : format.write != nullptr) names.push_back(format.name);
  }
  return names;
}

Result<const Format*> named(const std::string& name, bool readable) {
  const auto names = names_of(readable);
  if (std::find(names.begin(), names.end(), name) != names.end()) return format_named(name);
  if (format_named(name) != nullptr) {
    return failure(fmt::format("`{}` can only be {}; {} can be {}", name, readable ? "written" : "read",
                               fmt::join(names, ", "), readable ? "read" : "written"));
  }
  const auto nearest = nearest_name(name, names);
  return failure(fmt::format(
      "no format `{}`{}", name,
      nearest ? fmt::format("; did you mean `{}`?", *nearest) : fmt::format("; there are {}", fmt::join(names, ", "))));
}

Result<const Format*> source_format(const Options& options, std::string_view text) {
  if (!options.from.empty()) return named(options.from, true);
  if (options.input == "-") return failure("name the format of standard input with `--from`");
  if (const Format* format = format_to_read(options.input, text)) return format;
  return failure(fmt::format("the ending of `{}` tells no format; name it with `--from`: {}", options.input,
                             fmt::join(names_of(true), ", ")));
}

Result<const Format*> target_format(const Options& options) {
  if (!options.to.empty()) return named(options.to, false);
  if (options.output == "-") return failure("name the format of standard output with `--to`");
  if (const Format* format = format_to_write(options.output)) return format;
  return failure(fmt::format("the ending of `{}` tells no format; name it with `--to`: {}", options.output,
                             fmt::join(names_of(false), ", ")));
}

Result<Reading> read_input(const Options& options, Losses& losses) {
  std::error_code error;
  if (options.input != "-" && std::filesystem::is_directory(options.input, error)) {
    if (!options.from.empty() && options.from != "yaml" && options.from != "json") {
      return failure(fmt::format("`{}` is a folder; only maps are read from folders", options.input));
    }
    Reading reading = read_map(std::filesystem::path(options.input));
    native::note_comments(reading, losses);
    return reading;
  }
  auto bytes = file_bytes(options.input);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto format = source_format(options, *bytes);
  if (!format) return tl::unexpected(format.error());
  return (*format)->read({options.input, *std::move(bytes)}, losses);
}

/// Says on standard error what is wrong with the text that was read; whether any of it is an error.
bool report_findings(Reading& reading) {
  if (reading.findings.empty()) return false;
  const Findings findings = apply_policy(std::move(reading.findings), {}, {}, {}).findings;
  const std::string text = write_text({findings, reading.sources, all_rules(), 0, false});
  std::fputs(text.c_str(), stderr);
  return counted(findings).errors > 0;
}

void report_losses(const Losses& losses, const SourceSet& sources) {
  for (const std::string& line : loss_report(losses, sources)) log_warning(terminal_safe(line));
}

int run(const Options& options) {
  const auto target = target_format(options);
  if (!target) return fail(target.error().message);
  Losses losses;
  auto reading = read_input(options, losses);
  if (!reading) return fail(reading.error().message);
  const bool faulty = report_findings(*reading);
  if (reading->nothing_read) return fail(fmt::format("could not read `{}`", options.input));
  const std::string text = (*target)->write(reading->map, losses);
  report_losses(losses, reading->sources);
  if (options.strict && (faulty || !losses.empty())) {
    log_error("nothing is written: with `--strict` nothing may be lost");
    return kFindings;
  }
  return deliver(options.output, text, faulty ? kFindings : kClean);
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto options = std::make_shared<Options>();
  add_option(app, "input", options->input, "a file, or a folder of map files; - is standard input").required();
  add_output_option(app, options->output);
  add_option(app, "--from", options->from,
             fmt::format("the format of the input: {}; else its ending tells", fmt::join(names_of(true), ", ")))
      .value_name("FORMAT");
  add_option(app, "--to", options->to,
             fmt::format("the format of the output: {}; else its ending tells", fmt::join(names_of(false), ", ")))
      .value_name("FORMAT");
  add_flag(app, "--strict", options->strict, "when something would be lost, write nothing and exit with 1");
  return [options] { return run(*options); };
}

}  // namespace

constinit const Command convert_command{
    .name = "convert",
    .summary = "turn a map or a bibliography into another format, and say what is lost",
    .examples =
        "stancemap convert refs.bib -o sources.yaml         # a bibliography becomes sources of a map\n"
        "stancemap convert debate.yaml -o debate.json\n"
        "stancemap convert - --from bibtex --to yaml <refs.bib",
    .declare = declare,
};

}  // namespace stancemap::cli
