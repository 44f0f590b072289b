#pragma once
// Words about the run, on standard error. Nothing else of the program includes spdlog, which is slow to compile. Text
// of users has to go through `terminal_safe` first.

#include <string_view>

namespace stancemap::cli {

void log_info(std::string_view message);
void log_warning(std::string_view message);
void log_error(std::string_view message);

/// From now on says only errors, or all there is to say; before this is called, spdlog's own logger speaks.
enum class LogLevel { kErrors, kInfo, kDebug };
void start_logging(LogLevel level);

}  // namespace stancemap::cli
