#include "cli/map_folders.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/files.h"
#include "formats/reading.h"

namespace stancemap::cli {

namespace fs = std::filesystem;

namespace {

/// The name of the folder itself, also where it is written `maps/` or `.`.
std::string own_name(const fs::path& folder) {
  fs::path full = fs::absolute(folder).lexically_normal();
  if (!full.has_filename()) full = full.parent_path();
  return full.has_filename() ? full.filename().string() : "map";
}

/// The name of the file without its ending; of `...yaml` that would be the folder above.
std::string own_name_of_file(const fs::path& file) {
  const std::string stem = file.stem().string();
  return stem.find_first_not_of('.') == std::string::npos ? "map" : stem;
}

}  // namespace

Result<std::vector<MapPlace>> maps_in(const fs::path& path, const fs::path& without) {
  std::error_code error;
  if (!fs::is_directory(path, error)) {
    if (!fs::exists(path, error)) return failure(fmt::format("no file or folder `{}`", path.string()));
    return std::vector<MapPlace>{{path, own_name_of_file(path)}};
  }
  const auto found = files_below(path, kMapExtensions, without);
  if (!found) return tl::unexpected(found.error());
  std::set<fs::path> folders;
  for (const auto& unreadable : found->unreadable) folders.insert(unreadable.folder);
  for (const fs::path& file : found->files) {
    if (!is_settings_file(file)) folders.insert(file.parent_path());
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
    maps.push_back({folder, below == "." ? own_name(path) : below.generic_string()});
  }
  return maps;
}

}  // namespace stancemap::cli
