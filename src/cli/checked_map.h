#pragma once
// What check, render, build and stats have in common: read a map and its project file, run the checks, keep what the
// user's policy lets through.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "checks/check.h"
#include "cli/option.h"
#include "cli/project_file.h"
#include "formats/reading.h"
#include "graph/map_graph.h"
#include "sourcing/anchoring.h"

namespace stancemap::cli {

/// The options about findings that several commands share.
struct PolicyOptions {
  std::vector<std::string> select, ignore, severities;  // severities: "rule=level"
  std::string profile;
  std::string fail_on;               // empty: the project file's, else "error"
  std::vector<std::string> sources;  // folders of source texts
  std::string schemes;               // a file of schemes
  std::string citation_style, as_of;
  std::optional<unsigned> stale_after_years;
  std::string config;  // a project file named by the user
  bool no_config = false;
};

/// Declares --sources, --schemes, --select, --ignore, --severity, --profile, --citation-style, --as-of, --stale-after,
/// --config and --no-config.
void add_policy_options(CLI::App& app, PolicyOptions& options);
/// Declares --fail-on, for the commands whose exit status is `CheckedMap::status()`.
void add_fail_on_option(CLI::App& app, PolicyOptions& options);

/// One map, read and checked.
struct CheckedMap {
  std::filesystem::path path;
  SourceSet sources;  // of the map and of its files of settings
  ArgumentMap map;
  std::unique_ptr<MapGraph> graph;
  Anchoring anchoring;
  CheckSettings settings;
  Findings findings;  // in the order to show
  std::size_t suppressed = 0;
  std::vector<bool> known;  // with a baseline: which findings it has (see baseline_run.h); else empty
  ProjectFile project;
  std::vector<std::string> settings_files;  // the project file and the file of schemes, as `sources` names them
  Severity fail_on = Severity::kError;
  bool broken = false;  // as Reading says it
  bool nothing_read = false;

  /// 2 when nothing could be read, 1 when a finding that is not known is at or above `fail_on`, else 0.
  int status() const;

  /// How many findings are errors of reading: something of the map, or of its project file, was not understood.
  std::size_t errors_of_reading() const;
};

/// Why a map, or a part of it, could not be read: the first error, with its place.
std::string first_error(const CheckedMap& checked);

/// For commands that show no findings: fails where nothing could be read, and says on standard error where something
/// was not understood.
Result<void> require_read(const CheckedMap& checked);

/// Fails only on faulty options (an unknown rule, level or profile, a project file that the user named and that cannot
/// be read); faults of the map are findings. What is in the folder `without` is no part of the map.
Result<std::unique_ptr<CheckedMap>> checked_map(const std::filesystem::path& path, const PolicyOptions& options,
                                                const std::filesystem::path& without = {});

/// Reads a map and does nothing else: no project file, no source texts, no checks. `findings` are those of reading. For
/// commands whose result does not depend on them.
std::unique_ptr<CheckedMap> unchecked_map(const std::filesystem::path& path);

/// Moves the places of findings behind `SourceSet::absorb`, which gave `shift`.
void shift_files(Findings& findings, std::size_t shift);

/// The options with names checked and the project file's settings below them.
Result<FindingPolicy> finding_policy(const PolicyOptions& options, const ProjectFile& project);

/// What checks are told: the options, below them the project file's settings, below these the profile's. Fails on an
/// option whose value cannot be read.
Result<CheckSettings> check_settings(const PolicyOptions& options, const ProjectFile& project);

}  // namespace stancemap::cli
