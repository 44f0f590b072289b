#pragma once
// A word on standard error when a step takes over a second, on a terminal only.

#include <chrono>
#include <string>

#include "cli/command.h"

namespace stancemap::cli {

/// Names the step that is running: a step is announced once the command has been at work for a second.
class Progress {
 public:
  explicit Progress(const Globals& globals);
  void step(const std::string& what);

 private:
  bool shown_;
  std::chrono::steady_clock::time_point start_;
};

}  // namespace stancemap::cli
