#include "cli/pupils.h"

#include <algorithm>

#include <fmt/format.h>

#include "formats/reading.h"

namespace stancemap::cli {

namespace fs = std::filesystem;

namespace {

bool is_map_file(const fs::path& path) {
  const std::string ending = path.extension().string();
  return std::find(kMapExtensions.begin(), kMapExtensions.end(), ending) != kMapExtensions.end();
}

/// One entry of the folder. A link could lead anywhere, so nobody's map is read through one.
void add(const fs::directory_entry& entry, const fs::path& without, Pupils& out) {
  std::error_code error;
  const fs::path& path = entry.path();
  const std::string name = path.filename().string();
  if (name.starts_with('.') || is_settings_file(name)) return;
  const bool is_folder = entry.is_directory(error);
  if (!entry.is_symlink(error) && (is_folder || (entry.is_regular_file(error) && is_map_file(path)))) {
    if (!without.empty() && fs::equivalent(path, without, error)) return;
    out.maps.push_back({path.lexically_normal(), is_folder ? name : path.stem().string()});
  } else {
    out.left_out.push_back(path.lexically_normal());
  }
}

}  // namespace

Result<Pupils> pupils_in(const fs::path& folder, const fs::path& without) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return failure(fmt::format("`{}` is no folder", folder.string()));
  Pupils out;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) add(*entry, without, out);
  if (error) return failure(fmt::format("could not list `{}`: {}", folder.string(), error.message()));
  const auto by_name = [](const auto& a, const auto& b) { return a.path.native() < b.path.native(); };
  std::sort(out.maps.begin(), out.maps.end(), by_name);
  std::sort(out.left_out.begin(), out.left_out.end());
  return out;
}

}  // namespace stancemap::cli
