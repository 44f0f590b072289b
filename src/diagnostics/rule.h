#pragma once
// A rule is what a finding is an instance of: the reader's rules ("this key is unknown") and the checks ("this support
// goes in a circle") are described alike, so that `rules`, `explain`, the documentation pages, SARIF and the contract
// tests know both.

#include <string_view>

#include "diagnostics/finding.h"

namespace stancemap {

struct Rule {
  std::string_view id;       // kebab-case, says the problem: "support-cycle"
  std::string_view summary;  // one line, lower-case start, no full stop
  std::string_view why;      // why it is bad and what to do; plain sentences, Markdown
  std::string_view bad;      // a map in YAML that gives exactly one finding of this rule
  std::string_view good;     // the mended map: gives none of this rule
  Severity severity = Severity::kWarning;
  std::string_view text = {};   // of the file `text.txt`, which a source in the examples may name
  bool about_sourcing = false;  // sources, quotes and figures: the audit counts its findings
};

}  // namespace stancemap
