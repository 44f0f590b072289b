#include <filesystem>
#include <memory>
#include <string>

#include <fmt/format.h>

#include "cli/commands/all.h"
#include "cli/log.h"
#include "formats/native/init_template.h"

namespace stancemap::cli {
namespace {

struct Options {
  std::string file = "map.yaml";
  bool force = false;
};

int run(const Options& options) {
  std::error_code error;
  if (options.file != "-" && !options.force && std::filesystem::exists(options.file, error)) {
    return fail(fmt::format("`{}` is there already; name another file, or overwrite it with --force", options.file));
  }
  const int status = deliver(options.file, native::init_template());
  if (status == kClean && options.file != "-") {
    log_info(fmt::format("wrote {}; now: stancemap check {}", options.file, options.file));
  }
  return status;
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto options = std::make_shared<Options>();
  add_option(app, "file", options->file, "the file to write; - is standard output").shows_default();
  add_flag(app, "--force", options->force, "overwrite a file that is there");
  return [options] { return run(*options); };
}

}  // namespace

constinit const Command init_command{
    .name = "init",
    .summary = "write a template of a map, with a comment on each part",
    .examples =
        "stancemap init                # map.yaml\n"
        "stancemap init debate.yaml",
    .declare = declare,
};

}  // namespace stancemap::cli
