#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include "cli/log.h"
#include "diagnostics/writer.h"

namespace stancemap::cli {

Progress::Progress(const Globals& globals)
    : shown_(!globals.quiet && ::isatty(STDERR_FILENO) != 0), start_(std::chrono::steady_clock::now()) {}

void Progress::step(const std::string& what) {
  if (shown_ && std::chrono::steady_clock::now() - start_ > std::chrono::seconds(1)) {
    log_info(fmt::format("{} …", terminal_safe(what)));
  }
}

}  // namespace stancemap::cli
