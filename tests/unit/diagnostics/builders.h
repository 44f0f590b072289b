#pragma once
// Findings for tests: about a piece of a text, and about the worst strings that a map may hold.

#include <string>
#include <string_view>
#include <vector>

#include "base/source_set.h"
#include "diagnostics/finding.h"
#include "diagnostics/writer.h"

namespace stancemap::test {

/// The span of the first `piece` in the text of `file`.
Span span_of(const SourceSet& sources, FileId file, std::string_view piece);

Finding finding_at(Span span, std::string message = "this is wrong", std::string_view rule = "some-rule",
                   Severity severity = Severity::kError);

/// One file `map.yaml` with one finding about its first `piece`.
struct OneFinding {
  SourceSet sources;
  Findings findings;

  OneFinding(std::string text, std::string_view piece, std::string message = "this is wrong");
  Finding& finding();
  WriteInput input(bool color = false) const;
};

/// Terminal escapes, direction overrides, breaks, markup, format strings, command markers, broken UTF-8.
std::vector<std::string> hostile_strings();

}  // namespace stancemap::test
