#pragma once
// A command is a verb of the program: one file in commands/ and one line in `commands.cpp`. It declares its options,
// and gives back what runs when the user chose it.

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "cli/option.h"

namespace stancemap::cli {

/// Exit statuses of the program.
inline constexpr int kClean = 0;     // no finding at or above --fail-on
inline constexpr int kFindings = 1;  // at least one
inline constexpr int kFailed = 2;    // could not do it

/// What the user set for the whole program.
struct Globals {
  std::string color = "auto";  // auto, always, never
  bool quiet = false;
  bool verbose = false;
};

struct Command {
  std::string_view name;
  std::string_view summary;   // one line, lower-case start, no full stop
  std::string_view examples;  // shown first in its help: one `command  # what it does` a line
  std::function<int()> (*declare)(CLI::App& app, const Globals& globals);
};

std::span<const Command* const> command_table();

/// The whole program: parses, runs, gives the exit status. Exceptions of libraries end here.
int run_program(int argc, char** argv);

/// The documentation page of all commands, Markdown.
std::string command_pages();

/// Whether results on standard output are coloured: --color, then NO_COLOR, then whether it is a terminal.
bool wants_color(const Globals& globals);

/// Says on standard error what could not be done; gives kFailed.
int fail(const std::string& message);

/// Writes a result to `output` ("-": standard output); gives `status`, or kFailed when it could not be written.
int deliver(const std::string& output, std::string_view bytes, int status = kClean);

}  // namespace stancemap::cli
