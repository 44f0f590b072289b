#pragma once
// The project file `stancemap.config.yaml`: settings that stand beside the maps. It is looked for in the map's folder
// and upwards; flags of the command line win over it. Its keys are in docs/project-file.md.

#include <deque>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/source_set.h"
#include "checks/check.h"
#include "diagnostics/finding.h"
#include "diagnostics/pipeline.h"
#include "render/theme.h"

namespace stancemap::cli {

/// The most years that `stale-after` may say.
inline constexpr unsigned kMostYears = 9'999;

struct UserProfile {
  std::string name;
  std::vector<SeverityOverride> severities;
};

/// A theme of the project: a built-in one with some colours changed. `colors` holds what the theme's views point at.
struct UserTheme {
  std::string name;
  Theme theme;
  std::deque<std::string> colors;
};

/// A file that the project file names, and where it does.
struct NamedFile {
  std::filesystem::path path;  // absolute, or relative to the current folder
  Span span;
};

struct ProjectFile {
  std::optional<std::string> profile;
  std::vector<UserProfile> profiles;
  std::vector<SeverityOverride> severities;
  std::optional<Severity> fail_on;
  std::vector<std::filesystem::path> source_folders;  // absolute, or relative to the current folder
  std::optional<std::filesystem::path> baseline;      // likewise
  std::optional<NamedFile> schemes;
  std::optional<CitationStyle> citation_style;
  std::optional<std::string> as_of;  // a date that can be read
  std::optional<unsigned> stale_after_years;
  std::optional<std::string> theme;
  std::optional<std::string> layout;  // of pictures: auto, dot, fast
  std::deque<UserTheme> themes;  // a deque: moving the project file keeps what the views point at
};

/// The nearest project file at or above the folder of `map` (a map file or folder); nothing for standard input.
std::optional<std::filesystem::path> project_file_for(const std::filesystem::path& map);

/// Reads a project file. What is wrong with it becomes findings; the rest is used.
ProjectFile read_project_file(const std::filesystem::path& path, SourceSet& sources, Findings& findings);
/// The same from a text that is in `sources` already; folders in it are relative to `base`.
ProjectFile parse_project_file(const SourceSet& sources, FileId file, const std::filesystem::path& base,
                               Findings& findings);

}  // namespace stancemap::cli
