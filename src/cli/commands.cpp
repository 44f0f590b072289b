#include <array>

#include "cli/commands/all.h"

namespace stancemap::cli {

std::span<const Command* const> command_table() {
  // In the order of the help page.
  // clang-format off
  static constexpr std::array kTable{
      &init_command,
      &check_command,
      &audit_command,
      &anchor_command,
      &figures_command,
      &flow_command,
      &stances_command,
      &thread_command,
      &review_command,
      &render_command,
      &build_command,
      &serve_command,
      &convert_command,
      &fmt_command,
      &stats_command,
      &grade_command,
      &rules_command,
      &explain_command,
      &schemes_command,
  };
  // clang-format on
  return kTable;
}

}  // namespace stancemap::cli
