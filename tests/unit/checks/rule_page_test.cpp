#include "checks/rule_page.h"

#include <doctest/doctest.h>

#include "base/utf8.h"
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

TEST_CASE("only the file of a page says that it is made") {
  const Rule& rule = *find_rule("self-attack");
  CHECK(rule_page(rule).find("<!--") == std::string::npos);
  CHECK(rule_file(rule).starts_with("# self-attack\n\n<!-- Made from the table of rules"));
}

TEST_CASE("bytes of an example that are not UTF-8 are shown as numbers, and the page says so") {
  for (const Rule* rule : all_rules()) {
    INFO(rule->id);
    const std::string page = rule_page(*rule);
    CHECK_FALSE(first_invalid_utf8(page));
    CHECK(page.find('\0') == std::string::npos);
  }
  const std::string page = rule_page(*find_rule("invalid-utf8"));
  CHECK(page.find("title: Caf\\xE9\n") != std::string::npos);
  CHECK(page.find("stand for one byte that is not UTF-8") != std::string::npos);
  CHECK(rule_page(*find_rule("not-utf8")).find("\\xFF\\xFEs\\x00t\\x00") != std::string::npos);
}

TEST_CASE("the page of an error of reading does not offer to switch it off") {
  CHECK(rule_page(*find_rule("yaml-syntax")).find("`off`") == std::string::npos);
  CHECK(rule_page(*find_rule("self-attack")).find("`off`") != std::string::npos);
}
