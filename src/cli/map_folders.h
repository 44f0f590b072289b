#pragma once
// Which maps a folder holds.

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace stancemap::cli {

struct MapPlace {
  std::filesystem::path path;  // a map file, or a folder that is one map
  std::string name;            // of its output folder: the path below the folder that was asked for
};

/// A folder with map files directly in it is one map; other folders are looked through, hidden ones, symlinks and the
/// folder `without` not. A folder that cannot be listed counts as a map: who reads it finds out why. Sorted by name. A
/// map file is one map, named like the file without its ending ("map" where that is nothing but dots).
Result<std::vector<MapPlace>> maps_in(const std::filesystem::path& path, const std::filesystem::path& without = {});

}  // namespace stancemap::cli
