#include "checks/rule_page.h"

#include <doctest/doctest.h>

#include "checks/table.h"

using namespace stancemap;

TEST_CASE("a page has the rule's title, severity, reason, examples, and how to change and allow it") {
  const std::string page = rule_page(*find_rule("self-attack"));
  CHECK(page.starts_with("# self-attack\n"));
  for (const char* part :
       {"Severity: **warning**", "## Why", "## Example", "## Use instead", "attacks: nothing-is-certain",
        "--severity self-attack=", "allow:\n  self-attack: the reason"}) {
    INFO(part);
    CHECK(page.find(part) != std::string::npos);
  }
}

TEST_CASE("the index links every rule") {
  const std::string index = rule_index();
  for (const Rule* rule : all_rules()) CHECK(index.find("(" + std::string(rule->id) + ".md)") != std::string::npos);
}
