#include <csignal>
#include <memory>
#include <string>

#include <fmt/format.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "cli/commands/all.h"
#include "cli/live_maps.h"
#include "cli/log.h"
#include "diagnostics/writer.h"
#include "serve/live_server.h"

namespace stancemap::cli {
namespace {

constexpr std::size_t kUsualPort = 8017;

struct Options {
  LiveOptions live;
  std::size_t port = kUsualPort;
};

/// A descriptor that can be read when the user or the system wants the program to end. To be made before any thread.
int stop_descriptor() {
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  return ::signalfd(-1, &ends, SFD_CLOEXEC);
}

int run(const Options& options) {
  const int stop = stop_descriptor();
  if (stop < 0) return fail("cannot wait for signals");
  serve::Board board;
  LiveMaps maps(options.live, board);
  if (const auto started = maps.start(); !started) return fail(started.error().message);
  const auto server = serve::LiveServer::bound(board, static_cast<int>(options.port));
  if (!server) return fail(server.error().message);
  (*server)->start();
  const int status = deliver("-", fmt::format("http://127.0.0.1:{}/\n", (*server)->port()));
  log_info(fmt::format("serving {} on this machine only; stop with Ctrl-C", terminal_safe(options.live.folder)));
  if (status == kClean) maps.follow(stop);
  (*server)->stop();
  ::close(stop);
  return status;
}

std::function<int()> declare(CLI::App& app, const Globals&) {
  auto options = std::make_shared<Options>();
  add_option(app, "folder", options->live.folder, "a folder of maps; a map file or folder is one map").required();
  add_option(app, "--port", options->port, "where to listen on 127.0.0.1; 0: any free port")
      .between(0, 65'535)
      .shows_default();
  add_flag(app, "--embed-passages", options->live.embed_passages,
           "hold the passages around quotes, from the --sources");
  add_policy_options(app, options->live.policy);
  return [options] { return run(*options); };
}

}  // namespace

constinit const Command serve_command{
    .name = "serve",
    .summary = "show a map as a page that follows each save, on this machine only",
    .examples =
        "stancemap serve debate.yaml\n"
        "stancemap serve maps --port 0\n"
        "stancemap serve maps --sources texts --embed-passages",
    .declare = declare,
};

}  // namespace stancemap::cli
