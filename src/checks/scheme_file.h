#pragma once
// Files of schemes, which users write: docs/schemes.md.

#include <span>
#include <string>
#include <vector>

#include "base/source_set.h"
#include "checks/schemes.h"
#include "diagnostics/finding.h"

namespace stancemap {

/// Reads schemes from a text of `sources`, JSON where its name ends in .json. What is wrong with it becomes findings of
/// the readers' rules, all of them errors; the schemes without faults are given.
std::vector<Scheme> parse_schemes(const SourceSet& sources, FileId file, Findings& findings);

/// The schemes as such a file, in YAML; `parse_schemes` gives them back.
std::string written_schemes(std::span<const Scheme> schemes);

}  // namespace stancemap
