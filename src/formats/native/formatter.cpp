#include "formats/native/formatter.h"

#include <algorithm>

#include <fmt/format.h>

#include "formats/native/comments.h"
#include "formats/native/document.h"
#include "formats/native/formatter_order.h"
#include "formats/native/formatter_readers.h"
#include "formats/native/formatter_writers.h"

namespace stancemap::native {
namespace {

struct SyntaxParts {
  Document (*parse)(const SourceSet&, FileId, Findings&);
  TreeReading (*tree)(std::string_view);
  std::string (*text)(const Tree&);
};

constexpr SyntaxParts kYaml = {parse_yaml, yaml_tree, yaml_text};
constexpr SyntaxParts kJson = {parse_json, json_tree, json_text};

Formatting refused(std::string why, Findings findings = {}) {
  Formatting formatting;
  formatting.refusal = std::move(why);
  formatting.findings = std::move(findings);
  return formatting;
}

bool is_error(const Finding& finding) {
  return finding.severity == Severity::kError;
}

/// What the formatting changed that it must not change; empty when nothing.
std::string damage(const SyntaxParts& syntax, const Tree& before, std::string_view text) {
  const TreeReading after = syntax.tree(text);
  if (!after.refusal.empty()) return after.refusal;
  if (!same_values(before, after.tree)) return "a value would change";
  if (comment_texts(before) != comment_texts(after.tree)) return "a comment would change";
  return {};
}

}  // namespace

Formatting formatted(const SourceSet& sources, FileId file) {
  const SourceFile& source = sources[file];
  const SyntaxParts& syntax = source.name().ends_with(".json") ? kJson : kYaml;
  Findings findings;
  syntax.parse(sources, file, findings);
  if (std::any_of(findings.begin(), findings.end(), is_error)) {
    return refused("it has syntax errors", std::move(findings));
  }
  TreeReading reading = syntax.tree(with_plain_line_ends(source.text()));
  if (!reading.refusal.empty()) return refused(reading.refusal + ", which `fmt` cannot keep");
  put_in_order(reading.tree);
  Formatting formatting;
  formatting.text = syntax.text(reading.tree);
  if (const std::string fault = damage(syntax, reading.tree, formatting.text); !fault.empty()) {
    return refused(fmt::format("internal fault: {}; please report it with the file", fault));
  }
  return formatting;
}

}  // namespace stancemap::native
