#include "sourcing/text_folders.h"

#include <algorithm>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "base/files.h"

namespace stancemap {
namespace {

namespace fs = std::filesystem;
using Found = TextFolders::Found;
using Fault = TextFolders::Fault;

Found fault(Fault kind, std::string message) {
  Found found;
  found.fault = kind;
  found.message = std::move(message);
  return found;
}

bool leaves(const fs::path& name) {
  const fs::path normal = name.lexically_normal();
  return name.is_absolute() || name.has_root_path() || (!normal.empty() && *normal.begin() == "..");
}

bool is_below(const fs::path& path, const fs::path& folder) {
  const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

bool is_missing(const std::error_code& error) {
  return error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
}

// Nothing when the folder does not have the file. `path` is without symlinks, so what is opened is what was looked at.
std::optional<Found> text_in(const fs::path& folder, std::string_view name) {
  std::error_code error;
  const fs::path top = fs::canonical(folder, error);
  if (error) return std::nullopt;
  const fs::path path = fs::canonical(folder / name, error);
  if (error && is_missing(error)) return std::nullopt;
  if (error) return fault(Fault::kUnreadable, fmt::format("`{}` cannot be read: {}", name, error.message()));
  if (!is_below(path, top)) {
    return fault(Fault::kOutside, fmt::format("`{}` leads out of the folder `{}` by a symlink", name, folder.string()));
  }
  const fs::file_status status = fs::status(path, error);
  if (!fs::is_regular_file(status)) {
    const std::string_view what = fs::is_directory(status) ? "is a folder" : "is no regular file";
    return fault(Fault::kUnreadable, fmt::format("`{}` {}", name, what));
  }
  if (fs::file_size(path, error) > kMaxSourceTextBytes && !error) {
    return fault(Fault::kTooLarge, fmt::format("`{}` is larger than {} MiB", name, kMaxSourceTextBytes >> 20));
  }
  auto bytes = file_bytes(path, kMaxSourceTextBytes);
  if (!bytes) return fault(Fault::kUnreadable, fmt::format("`{}` cannot be read", name));
  Found found;
  found.name = (folder / name).generic_string();
  found.bytes = std::move(*bytes);
  return found;
}

}  // namespace

Found TextFolders::text(std::string_view name) const {
  if (leaves(fs::path(name)))
    return fault(Fault::kOutside, fmt::format("`{}` leads out of the folders of texts", name));
  if (!name.empty() && name.find('\0') == std::string_view::npos) {
    for (const fs::path& folder : folders_) {
      if (auto found = text_in(folder, name)) return std::move(*found);
    }
  }
  return fault(Fault::kMissing, fmt::format("no folder of texts holds `{}`", name));
}

}  // namespace stancemap
