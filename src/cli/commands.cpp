#include <array>

#include "cli/command.h"

namespace stancemap::cli {

extern const Command build_command;
extern const Command check_command;
extern const Command explain_command;
extern const Command fmt_command;
extern const Command init_command;
extern const Command render_command;
extern const Command rules_command;
extern const Command stats_command;

std::span<const Command* const> command_table() {
  static constexpr std::array<const Command*, 8> kTable{
      &init_command, &check_command, &render_command, &build_command,
      &fmt_command,  &stats_command, &rules_command,  &explain_command,
  };
  return kTable;
}

}  // namespace stancemap::cli
