#pragma once
// Reading and writing files. A file is written whole or not at all: first beside its place under a temporary name, then
// synced and renamed over it.

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

/// Writes atomically; makes the folders above where they are missing. "-" is standard output.
Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

/// Regular files below `folder` whose extension is one of `extensions` (with the dot), in byte order of their path,
/// without hidden files and without following symlinks out of it.
Result<std::vector<std::filesystem::path>> files_below(const std::filesystem::path& folder,
                                                       std::span<const std::string_view> extensions);

}  // namespace stancemap
