#pragma once
// Every command of the table.

#include "cli/command.h"

namespace stancemap::cli {

extern const Command anchor_command;
extern const Command audit_command;
extern const Command build_command;
extern const Command check_command;
extern const Command convert_command;
extern const Command explain_command;
extern const Command figures_command;
extern const Command flow_command;
extern const Command fmt_command;
extern const Command grade_command;
extern const Command init_command;
extern const Command render_command;
extern const Command review_command;
extern const Command rules_command;
extern const Command schemes_command;
extern const Command serve_command;
extern const Command stances_command;
extern const Command stats_command;
extern const Command thread_command;

}  // namespace stancemap::cli
