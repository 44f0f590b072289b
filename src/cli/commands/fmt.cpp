#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/files.h"
#include "checks/table.h"
#include "cli/commands/all.h"
#include "cli/log.h"
#include "cli/map_folders.h"
#include "diagnostics/writer.h"
#include "formats/native/formatter.h"
#include "formats/reading.h"

namespace stancemap::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  bool check = false;
  bool to_stdout = false;
};

/// The files that the user named; a folder stands for the map files in it. Folders that cannot be listed are said, and
/// set the status.
Result<std::vector<std::string>> named_files(const Options& options, int& status) {
  std::vector<std::string> files;
  std::error_code error;
  for (const std::string& name : options.files) {
    if (name == "-" || !std::filesystem::is_directory(name, error)) {
      files.push_back(name);
      continue;
    }
    const auto found = files_below(name, kMapExtensions);
    if (!found) return tl::unexpected(found.error());
    for (const auto& unreadable : found->unreadable) status = fail(unreadable.error.message);
    for (const auto& file : found->files) {
      if (!is_settings_file(file)) files.push_back(file.generic_string());
    }
  }
  if (files.empty() && status == kClean) return failure("no map file there");
  return files;
}

/// Says why a file stays as it is, with the syntax errors that are the reason.
int refuse(const std::string& name, const native::Formatting& formatting, const SourceSet& sources) {
  for (const Finding& finding : formatting.findings) {
    std::string place = name;
    if (finding.span.valid()) {
      const Position at = sources[finding.span.file].position(finding.span.begin);
      place = fmt::format("{}:{}:{}", name, at.line, at.column);
    }
    log_error(terminal_safe(fmt::format("{}: {} [{}]", place, finding.message, finding.rule)));
  }
  return fail(fmt::format("{} stays as it is: {}", name, formatting.refusal));
}

/// Formats one file as the options say: 0 done, 1 it would change (--check), 2 refused or not readable.
int format_file(const std::string& name, const Options& options) {
  auto bytes = file_bytes(name);
  if (!bytes) return fail(bytes.error().message);
  SourceSet sources;
  const std::string shown = name != "-" ? name : is_json(name, *bytes) ? "stdin.json" : "stdin.yaml";
  const FileId file = sources.add(shown, std::move(*bytes));
  const native::Formatting formatting = native::formatted(sources, file);
  if (formatting.refused()) return refuse(name, formatting, sources);
  const bool changes = formatting.text != sources[file].text();
  if (options.check) {
    if (changes) log_warning(fmt::format("{} is not in canonical form", terminal_safe(name)));
    return changes ? kFindings : kClean;
  }
  if (name == "-" || options.to_stdout) return deliver("-", formatting.text);
  return changes ? deliver(name, formatting.text) : kClean;
}

int run(const Options& options) {
  int status = kClean;
  const auto files = named_files(options, status);
  if (!files) return fail(files.error().message);
  for (const std::string& file : *files) status = std::max(status, format_file(file, options));
  return status;
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto options = std::make_shared<Options>();
  add_option(app, "file", options->files, "map files, or folders of them; - is standard input").required();
  add_flag(app, "--check", options->check, "change nothing; exit with 1 when a file is not in canonical form");
  add_flag(app, "--stdout", options->to_stdout, "write to standard output and change no file");
  return [options] { return run(*options); };
}

}  // namespace

constinit const Command fmt_command{
    .name = "fmt",
    .summary = "put map files in canonical form; comments stay",
    .examples =
        "stancemap fmt debate.yaml           # rewrites the file\n"
        "stancemap fmt maps --check          # says which files would change\n"
        "stancemap fmt - <draft.yaml",
    .declare = declare,
};

}  // namespace stancemap::cli
