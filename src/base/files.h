#pragma once
// Reading and writing files. A file is written whole or not at all: first beside its place under a temporary name, then
// synced and renamed over it. Devices and pipes are never replaced.

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace stancemap {

/// Texts of maps are addressed with 4-byte offsets; a larger file is refused.
inline constexpr std::uint64_t kMaxTextBytes = 0xFFFF'FFF0;

/// The bytes of a regular file, or of standard input for "-". Fails on a folder, a missing file, one that may not be
/// read, one over `max_bytes`, and on devices and pipes other than "-" (which could block for ever).
Result<std::string> file_bytes(const std::filesystem::path& path, std::uint64_t max_bytes = kMaxTextBytes);

/// Writes atomically; makes the folders above where they are missing. "-" is standard output. A new file gets the
/// permissions that the umask leaves, one that is replaced keeps its own. A symlink stays, and its target is replaced.
/// What exists and is no regular file (a device, a pipe) is opened and written to, which may wait for a reader.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

/// The files below a folder, and what below it cannot be listed.
struct FolderListing {
  struct Unreadable {
    std::filesystem::path folder;
    Error error;
  };
  std::vector<std::filesystem::path> files;  // in byte order of their path
  std::vector<Unreadable> unreadable;        // likewise
};

/// Regular files below `folder` whose extension is one of `extensions` (with the dot), without hidden files, without
/// following symlinks out of it, and without what is in the folder `without`. Fails where `folder` itself cannot be
/// listed.
Result<FolderListing> files_below(const std::filesystem::path& folder, std::span<const std::string_view> extensions,
                                  const std::filesystem::path& without = {});

}  // namespace stancemap
