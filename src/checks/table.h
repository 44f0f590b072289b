#pragma once
// The table of all checks, in order of their ids.

#include <optional>
#include <span>
#include <string_view>

#include "checks/check.h"
#include "diagnostics/pipeline.h"

namespace stancemap {

std::span<const Check* const> check_table();

/// Every rule: the readers' and the checks', in order of their ids.
std::span<const Rule* const> all_rules();
const Rule* find_rule(std::string_view id);

/// The rule that was most likely meant by a name that is none.
std::optional<std::string_view> nearest_rule(std::string_view name);

/// Whether the rule finds errors of reading. They always show, at the user's severity, since the map that is left would
/// look clean without them: they can be set lower, but neither ignored nor switched off.
bool is_error_of_reading(const Rule& rule);

/// Runs every check that the policy wants and appends what they find to `out`.
void run_checks(const CheckInput& in, const FindingPolicy& policy, Findings& out);

}  // namespace stancemap
