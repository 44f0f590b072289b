#include "cli/log.h"

#include <utility>

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace stancemap::cli {
namespace {

spdlog::level::level_enum spdlog_level(LogLevel level) {
  switch (level) {
    case LogLevel::kErrors:
      return spdlog::level::err;
    case LogLevel::kInfo:
      return spdlog::level::info;
    case LogLevel::kDebug:
      break;
  }
  return spdlog::level::debug;
}

}  // namespace

void log_info(std::string_view message) {
  spdlog::info(message);
}
void log_warning(std::string_view message) {
  spdlog::warn(message);
}
void log_error(std::string_view message) {
  spdlog::error(message);
}

void start_logging(LogLevel level) {
  auto logger = spdlog::stderr_color_mt("stancemap");
  logger->set_pattern("stancemap: %^%l%$: %v");
  logger->set_level(spdlog_level(level));
  spdlog::set_default_logger(std::move(logger));
}

}  // namespace stancemap::cli
