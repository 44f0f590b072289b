#pragma once
// Writers turn findings into bytes. Adding one is one file and one line in `writers.cpp`.

#include <span>
#include <string>
#include <string_view>

#include "base/source_set.h"
#include "diagnostics/finding.h"
#include "diagnostics/rule.h"

namespace stancemap {

struct WriteInput {
  std::span<const Finding> findings;      // in the order to show
  const SourceSet& sources;
  std::span<const Rule* const> rules;     // every rule that exists, sorted by id
  std::size_t suppressed = 0;
  bool color = false;                     // text only
};

struct FindingWriter {
  std::string_view name;                  // of --format
  std::string_view summary;
  std::string (*write)(const WriteInput&);
};

/// All writers: text, json, sarif, github. In the order of the help page.
std::span<const FindingWriter> finding_writers();
const FindingWriter* finding_writer(std::string_view name);

/// Hex of 64-bit FNV-1a over rule, subject and the file's name: the same when lines move. `occurrence` numbers findings
/// of a run that would otherwise share it.
std::string fingerprint(const Finding& finding, const SourceSet& sources, std::size_t occurrence);

/// `text` made safe for a terminal: control characters (also C1, and the bidirectional overrides) shown as `\u{1b}`.
std::string terminal_safe(std::string_view text);

}  // namespace stancemap
