#pragma once
// A baseline is the list of findings that a project knows and lives with for now: only what is not in it counts as new.
// It is a file that people keep beside their maps and read in diffs: docs/baseline.md.
//
// Only findings of checks can be known. Faults of reading cannot, as they cannot be allowed: with them it is unknown
// what the map says.

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/source_set.h"
#include "diagnostics/finding.h"
#include "diagnostics/rule.h"

namespace stancemap {

inline constexpr int kBaselineVersion = 1;
inline constexpr std::uint64_t kMaxBaselineBytes = 256U << 20;

/// One known finding. Rule, file and fingerprint tell which it is; the subject is for people.
struct BaselineEntry {
  std::string file;  // relative to the baseline's folder, with `/`
  std::string rule;
  std::string subject;      // what the finding is about; its message where it has none
  std::string fingerprint;  // see `fingerprints`; made with `file` as the name
  auto operator<=>(const BaselineEntry&) const = default;
};

/// Sorted, each entry once.
struct Baseline {
  std::vector<BaselineEntry> entries;
};

/// Reads the file's text. Fails on what is no baseline, with the line, and on another version. Keys that it does not
/// know are left out.
Result<Baseline> parsed_baseline(std::string_view text);

/// One finding a line, sorted, so that diffs read well.
std::string written_baseline(const Baseline& baseline);

/// How files are named in a baseline that lies in `folder`: relative to it, the same on every machine. Standard input
/// is "stdin". Symlinks in the folders are resolved, so that it does not matter from where the program was called.
class BaselineNames {
 public:
  explicit BaselineNames(const std::filesystem::path& folder);
  std::string operator()(std::string_view name) const;

 private:
  std::filesystem::path folder_;
};

/// The entries of findings, in their order; an empty fingerprint stands for one that no baseline can hold: its rule is
/// none of `suppressible`.
std::vector<BaselineEntry> baseline_entries(std::span<const Finding> findings, const SourceSet& sources,
                                            const BaselineNames& names, std::span<const Rule* const> suppressible);

/// Which of `today` are in the baseline. Marks in `occurs` (one for each entry of the baseline) what was met.
std::vector<bool> known_findings(const Baseline& baseline, std::span<const BaselineEntry> today,
                                 std::vector<bool>& occurs);

/// The baseline without the entries that `gone` names, and with those of `today` (which may hold empty ones).
Baseline updated_baseline(const Baseline& baseline, const std::vector<bool>& gone,
                          std::span<const BaselineEntry> today);

}  // namespace stancemap
