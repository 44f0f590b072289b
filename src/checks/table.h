#pragma once
// The table of all checks, in order of their ids.

#include <span>

#include "checks/check.h"
#include "diagnostics/pipeline.h"

namespace stancemap {

std::span<const Check* const> check_table();

/// Every rule: the readers' and the checks', in order of their ids.
std::span<const Rule* const> all_rules();
const Rule* find_rule(std::string_view id);

/// Runs every check that the policy wants and appends what they find to `out`.
void run_checks(const CheckInput& in, const FindingPolicy& policy, Findings& out);

}  // namespace stancemap
