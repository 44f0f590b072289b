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

// `text` with what no page can hold written as `\xE9`: bytes that are not UTF-8, and control characters.
std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const bool broken = first_invalid_utf8(text.substr(at, 4)) == 0;
    const char32_t point = next_code_point(text, at);
    if (broken || (point < 0x20 && point != '\n' && point != '\t')) {
      out += fmt::format("\\x{:02X}", static_cast<unsigned char>(text[begin]));
    } else {
      out += text.substr(begin, at - begin);
    }
  }
  return out;
}

// What the reader must know about a block that is not what is in the file.
std::string note_on_bytes(std::string_view text) {
  if (printable(text) == text) return {};
  return "\n`\\x` and two hexadecimal digits stand for one byte that is not UTF-8 or cannot be shown.\n";
}

std::string map_block(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  const std::string_view language = text.starts_with('{') ? "json" : text.starts_with('@') ? "bibtex" : "yaml";
  return fmt::format("```{}\n{}\n```\n{}", language, printable(text), note_on_bytes(text));
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
  std::string_view text = rule.text;
  while (text.ends_with('\n')) text.remove_suffix(1);
  return fmt::format("## The text\n\n`text.txt`, in a folder that `--sources` names:\n\n```text\n{}\n```\n{}\n",
                     printable(text), note_on_bytes(text));
}

std::string severity_section(const Rule& rule) {
  return fmt::format(
      "## Change its severity\n\n"
      "To {1}; for one run:\n\n"
      "```sh\nstancemap check --severity {0}=info map.yaml\n```\n\n"
      "or for all maps of a folder, in its `stancemap.config.yaml`:\n\n"
      "```yaml\nseverity: {{{0}: info}}\n```\n",
      rule.id,
      is_error_of_reading(rule) ? "`error`, `warning` or `info` (errors of reading always show)"
                                : "`error`, `warning`, `info` or `off`");
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
  std::string page = fmt::format("# {}\n\nSeverity: **{}**\n\n", rule.id, severity_name(rule.severity));
  page += fmt::format("## What it finds\n\n{}\n\n## Why, and what to do\n\n{}\n\n", sentence(rule.summary), rule.why);
  page += text_section(rule);
  if (!rule.bad.empty()) page += fmt::format("## Example\n\n{}\n", map_block(rule.bad));
  if (!rule.good.empty()) page += fmt::format("## Use instead\n\n{}\n", map_block(rule.good));
  return page + severity_section(rule) + allow_section(rule);
}

std::string rule_file(const Rule& rule) {
  std::string page = rule_page(rule);
  return page.insert(page.find('\n') + 1, fmt::format("\n{}", kMadeFrom));
}

std::string rule_index() {
  return fmt::format(
             "# Rules\n\n{}\nEvery finding names its rule in square brackets. `stancemap explain RULE` shows its "
             "page.\n",
             kMadeFrom) +
         section_of("Checks of the map", true) + section_of("Faults that reading finds, and others", false);
}

}  // namespace stancemap
