#include "cli/map_folders.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/files.h"
#include "formats/reading.h"

namespace stancemap::cli {

namespace fs = std::filesystem;

Result<std::vector<MapPlace>> maps_in(const fs::path& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) {
    if (!fs::exists(path, error)) return failure(fmt::format("no file or folder `{}`", path.string()));
    return std::vector<MapPlace>{{path, path.stem().string()}};
  }
  const auto files = files_below(path, kMapExtensions);
  if (!files) return tl::unexpected(files.error());
  std::set<fs::path> folders;
  for (const fs::path& file : *files) {
    if (file.filename() != kProjectFile) folders.insert(file.parent_path());
  }
  std::vector<MapPlace> maps;
  for (const fs::path& folder : folders) {
    // A folder below a map belongs to that map. The set is sorted, so what is above comes first.
    const bool inside = std::any_of(maps.begin(), maps.end(), [&](const MapPlace& map) {
      const fs::path below = folder.lexically_relative(map.path);
      return !below.empty() && *below.begin() != "..";
    });
    if (inside) continue;
    const fs::path below = folder.lexically_relative(path);
    const std::string own_name = fs::absolute(path).lexically_normal().filename().string();
    maps.push_back({folder, below == "." ? (own_name.empty() ? "map" : own_name) : below.generic_string()});
  }
  return maps;
}

}  // namespace stancemap::cli
