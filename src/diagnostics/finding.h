#pragma once
// A finding is one diagnostic as data. Readers and checks push findings into a list; they never print, sort or filter.
// What happens to them afterwards (severity set by the user, suppression, order, writing) is in `pipeline.h`.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_set.h"

namespace stancemap {

enum class Severity : std::uint8_t { kOff, kInfo, kWarning, kError };

std::string_view severity_name(Severity severity);                      // "off", "info", "warning", "error"
std::optional<Severity> severity_from_name(std::string_view name);

/// Another place that a finding talks about: a step of a circle, the first definition of a duplicate.
struct RelatedPlace {
  Span span;
  std::string message;  // "`a` supports `b` here"
};

struct Finding {
  std::string_view rule;  // id of a Rule in a static table
  Severity severity = Severity::kWarning;
  Span span;              // the narrowest span that is wrong; not valid() when it has no place in a text
  std::string message;    // lower-case start, no full stop, names in backticks; may hold hostile text: writers escape
  std::string help;       // one line, or empty
  std::vector<RelatedPlace> related;
  std::string subject;    // what it is about, without places: "a -> b"; makes the fingerprint stable when lines move
  std::uint64_t weight = 0;  // how much hangs on it (claims that rest on the subject); orders findings of one rule
  std::string file;       // named instead of `span` when no text could be read: "missing.yaml"
};

using Findings = std::vector<Finding>;

}  // namespace stancemap
