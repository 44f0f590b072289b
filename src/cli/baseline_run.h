#pragma once
// The baseline in a run of the program: --baseline and what goes with it, and the key `baseline` of the project file.
//
//   BaselineRun baseline(options.baseline);
//   for each map: checked_map(…); baseline.apply(*checked);   // fills CheckedMap::known
//   baseline.finish();                                        // writes files, says what is no longer needed
//
// Several maps may share a baseline, and each project file may name its own. What a run does not look at stays as it
// is: entries of maps that were not named, and of rules that were left out.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/checked_map.h"
#include "cli/option.h"
#include "diagnostics/baseline.h"

namespace stancemap::cli {

struct BaselineOptions {
  std::string file;  // empty: the project file's, if it names one
  bool update = false, prune = false, none = false;
};

/// Declares --baseline, --update-baseline, --prune-baseline and --no-baseline.
void add_baseline_options(CLI::App& app, BaselineOptions& options);

class BaselineRun {
 public:
  explicit BaselineRun(const BaselineOptions& options) : options_(options) {}

  /// Marks which findings of the map are known, where there is a baseline. After --update-baseline all are that can be.
  /// `policy` is what the map was checked with. Fails when the baseline cannot be read.
  Result<void> apply(CheckedMap& checked, const PolicyOptions& policy);

  /// Writes the baselines that were asked for, and says on standard error what no longer occurs.
  Result<void> finish();

  /// Whether any map had a baseline.
  bool used() const { return !files_.empty(); }

 private:
  struct File {
    Baseline baseline;
    std::vector<bool> occurs, looked_for;  // of each entry
    std::vector<BaselineEntry> today;
    bool is_new = false;
    bool faulty = false;  // a map had faults of reading: what is missing may only not have been read
  };

  Result<File*> file_for(const std::filesystem::path& path);
  Result<void> finish(const std::filesystem::path& path, const File& file);

  BaselineOptions options_;
  std::map<std::filesystem::path, File> files_;
};

}  // namespace stancemap::cli
