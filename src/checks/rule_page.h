#pragma once
// The documentation pages of the rules, made from the table: docs/checks/*.md. A contract test says that they are current.

#include <string>

#include "diagnostics/rule.h"

namespace stancemap {

/// The page of one rule in Markdown: docs/checks/<id>.md.
std::string rule_page(const Rule& rule);

/// The list of all rules with links to their pages: docs/checks/README.md.
std::string rule_index();

}  // namespace stancemap
