#pragma once
// Which maps a class handed in.

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace stancemap::cli {

struct PupilPlace {
  std::filesystem::path path;  // a map file, or a folder that is one map
  std::string name;            // of the file without its ending, or of the folder
};

struct Pupils {
  std::vector<PupilPlace> maps;                 // in byte order of their names in the folder
  std::vector<std::filesystem::path> left_out;  // files that are no map by their ending, and links
};

/// Each map file and each folder directly in `folder` is one pupil's map. Hidden entries, the project file and the file
/// `without` (the rubric may lie among them) are none. Fails where `folder` is none, or cannot be listed.
Result<Pupils> pupils_in(const std::filesystem::path& folder, const std::filesystem::path& without);

}  // namespace stancemap::cli
