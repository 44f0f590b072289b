#include "checks/rule_page.h"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "base/utf8.h"
#include "checks/table.h"

namespace stancemap {
namespace {

constexpr std::string_view kMadeFrom =
    "<!-- Made from the table of rules; a test rewrites it with STANCEMAP_UPDATE=1. -->\n";

// The check of this rule, if it is one; what a reader finds cannot be allowed.
bool is_check(const Rule& rule) {
  const auto table = check_table();
  return std::any_of(table.begin(), table.end(), [&](const Check* check) { return check->rule.id == rule.id; });
}

std::string map_block(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  return fmt::format("```{}\n{}\n```\n",
                     text.starts_with('{')   ? "json"
                     : text.starts_with('@') ? "bibtex"
                                             : "yaml",
                     text);
}

// With a capital and a full stop, as a sentence of a page has them.
std::string sentence(std::string_view summary) {
  std::string text(summary);
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text + ".";
}

// The text of the source in the examples.
std::string text_section(const Rule& rule) {
  if (rule.text.empty()) return {};
  std::string text = with_valid_utf8(rule.text);
  while (text.ends_with('\n')) text.pop_back();
  return fmt::format("## The text\n\n`text.txt`, in a folder that `--sources` names:\n\n```text\n{}\n```\n\n", text);
}

std::string severity_section(const Rule& rule) {
  return fmt::format(
      "## Change its severity\n\n"
      "To `error`, `warning`, `info` or `off`; for one run:\n\n"
      "```sh\nstancemap check --severity {0}=info map.yaml\n```\n\n"
      "or for all maps of a folder, in its `stancemap.config.yaml`:\n\n"
      "```yaml\nseverity: {{{0}: info}}\n```\n",
      rule.id);
}

std::string allow_section(const Rule& rule) {
  if (!is_check(rule)) return {};
  return fmt::format(
      "\n## Allow it\n\n"
      "Where it is known and accepted, say why; on the entry that it is about, or at the top of the file for all of "
      "it:\n\n"
      "{}",
      map_block(fmt::format("allow:\n  {}: the reason", rule.id)));
}

std::string section_of(std::string_view title, bool checks) {
  std::string text = fmt::format("\n## {}\n\n| rule | severity | finds |\n|---|---|---|\n", title);
  for (const Rule* rule : all_rules()) {
    if (is_check(*rule) != checks) continue;
    text += fmt::format("| [{0}]({0}.md) | {1} | {2} |\n", rule->id, severity_name(rule->severity), rule->summary);
  }
  return text;
}

}  // namespace

std::string rule_page(const Rule& rule) {
  std::string page = fmt::format("# {}\n\n{}\nSeverity: **{}**\n\n", rule.id, kMadeFrom, severity_name(rule.severity));
  page += fmt::format("## What it finds\n\n{}\n\n## Why, and what to do\n\n{}\n\n", sentence(rule.summary), rule.why);
  page += text_section(rule);
  if (!rule.bad.empty()) page += fmt::format("## Example\n\n{}\n", map_block(rule.bad));
  if (!rule.good.empty()) page += fmt::format("## Use instead\n\n{}\n", map_block(rule.good));
  return page + severity_section(rule) + allow_section(rule);
}

std::string rule_index() {
  return fmt::format(
             "# Rules\n\n{}\nEvery finding names its rule in square brackets. `stancemap explain RULE` shows its "
             "page.\n",
             kMadeFrom) +
         section_of("Checks of the map", true) + section_of("Faults that reading finds, and others", false);
}

}  // namespace stancemap
