#pragma once
// Writers turn findings into bytes. Adding one is one file and one line in `writers.cpp`.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_set.h"
#include "diagnostics/finding.h"
#include "diagnostics/pipeline.h"
#include "diagnostics/rule.h"

namespace stancemap {

/// Of one finding, in formats for people: more related places than these are only counted.
inline constexpr std::size_t kMaxNotes = 20;

struct WriteInput {
  std::span<const Finding> findings;  // in the order to show
  const SourceSet& sources;
  std::span<const Rule* const> rules;  // every rule that exists, sorted by id
  std::size_t suppressed = 0;
  bool color = false;  // text only
  /// With a baseline: which findings it has. They are left out of what is for people (text, github), and marked in the
  /// rest.
  const std::vector<bool>* known = nullptr;

  bool is_known(std::size_t finding) const { return known != nullptr && (*known)[finding]; }
};

struct FindingWriter {
  std::string_view name;  // of --format
  std::string_view summary;
  std::string (*write)(const WriteInput&);
};

std::string write_text(const WriteInput& in);
std::string write_json(const WriteInput& in);
std::string write_sarif(const WriteInput& in);
std::string write_github(const WriteInput& in);

/// All writers: text, json, sarif, github. In the order of the help page.
std::span<const FindingWriter> finding_writers();
const FindingWriter* finding_writer(std::string_view name);

/// Hex of 64-bit FNV-1a over rule, subject (the message where there is none) and the file's `plain_name`: the same when
/// lines move and however the path is typed. `occurrence` numbers findings of a run that would otherwise share it, from
/// 0.
std::string fingerprint(const Finding& finding, const SourceSet& sources, std::size_t occurrence);

/// The fingerprints of all findings of a run, in their order, with occurrences counted.
std::vector<std::string> fingerprints(std::span<const Finding> findings, const SourceSet& sources);
/// The same with the files called otherwise: `names` has the name of each finding's file.
std::vector<std::string> fingerprints(std::span<const Finding> findings, std::span<const std::string> names);

/// Those that are not known, by severity, and how many are known.
struct ShownCounts {
  FindingCounts shown;
  std::size_t known = 0;
};
ShownCounts shown_counts(const WriteInput& in);

/// "3 errors, 5 warnings, 1 info; 2 suppressed; 4 known" or "no findings".
std::string summary_line(const FindingCounts& counts, std::size_t suppressed, std::size_t known = 0);

/// `text` made safe for a terminal: control characters (also C1, and the bidirectional overrides) shown as `\u{1b}`.
std::string terminal_safe(std::string_view text);

}  // namespace stancemap
