#pragma once
// What can be found wrong when the texts of sources are read. These are no checks: they cannot be allowed.

#include <span>

#include "diagnostics/rule.h"

namespace stancemap {

extern const Rule text_not_utf8_rule;
extern const Rule text_outside_folders_rule;
extern const Rule text_too_large_rule;
extern const Rule unknown_locator_rule;
extern const Rule unreadable_text_rule;

/// In order of their ids.
std::span<const Rule* const> sourcing_rules();

}  // namespace stancemap
