#pragma once
// What every reader of maps gives back, and what every reader may find wrong.

#include <array>
#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "base/source_set.h"
#include "diagnostics/finding.h"
#include "diagnostics/rule.h"
#include "model/argument_map.h"

namespace stancemap {

/// The endings of map files, and the files of a folder that have such an ending but are no maps.
inline constexpr std::array<std::string_view, 3> kMapExtensions{".yaml", ".yml", ".json"};
inline constexpr std::string_view kProjectFile = "stancemap.config.yaml";
inline constexpr std::string_view kSchemesFile = "stancemap.schemes.yaml";
inline bool is_settings_file(const std::filesystem::path& file) {
  return file.filename() == kProjectFile || file.filename() == kSchemesFile;
}

/// A map as far as it could be read, with everything that was wrong on the way.
struct Reading {
  SourceSet sources;
  ArgumentMap map;
  Findings findings;
  bool broken = false;        // a file is empty, or ended or went wrong in the middle: only a part was read
  bool nothing_read = false;  // no file could be read at all: exit status 2
};

/// Reads a map from a file, or from a folder (all its .yaml, .yml and .json files but those of settings, sorted by
/// path; ids are shared), without what is in the folder `without`. `path` "-" is standard input. Never throws, never
/// stops at the first fault.
Reading read_map(const std::filesystem::path& path, const std::filesystem::path& without = {});

/// Reads a map from texts in memory. The extension of a name (.json, else YAML) tells the syntax.
struct NamedText {
  std::string name;
  std::string text;
};
Reading read_map(std::vector<NamedText> files);

/// Whether a text is JSON, else YAML: its name ends in .json. Standard input, "-", is JSON where it starts with `{`.
bool is_json(std::string_view name, std::string_view text);

/// The rules that readers find against: syntax, shape, references.
std::span<const Rule* const> reading_rules();

}  // namespace stancemap
