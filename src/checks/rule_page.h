#pragma once
// The documentation pages of the rules, made from the table: docs/checks/*.md. A contract test says that they are
// current.

#include <string>

#include "diagnostics/rule.h"

namespace stancemap {

/// The page of one rule in Markdown, for the reader of a terminal. Bytes of an example that are not UTF-8, and control
/// characters, are written like `\xE9`.
std::string rule_page(const Rule& rule);

/// The same as the file docs/checks/<id>.md, which says that it is made.
std::string rule_file(const Rule& rule);

/// The list of all rules with links to their pages: docs/checks/README.md.
std::string rule_index();

}  // namespace stancemap
