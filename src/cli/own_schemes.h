#pragma once
// The files of schemes that users bring.

#include <filesystem>
#include <string>

#include "base/result.h"
#include "base/source_set.h"
#include "checks/schemes.h"
#include "cli/option.h"
#include "diagnostics/finding.h"

namespace stancemap::cli {

/// `--schemes FILE`.
Option add_schemes_option(CLI::App& app, std::string& file);

/// The schemes of a file, whose text joins `sources`. Fails when it cannot be read; what is wrong in it becomes
/// findings.
Result<std::vector<Scheme>> read_schemes(const std::filesystem::path& path, SourceSet& sources, Findings& findings);

/// For commands without a map: the schemes that ship and those of `file`, if it is not empty. Findings about the file
/// go to standard error, and make it fail.
Result<Schemes> known_schemes(const std::string& file);

}  // namespace stancemap::cli
