#pragma once
// The folders in which the texts of sources are looked for. Nothing outside of them is opened, by no `..`, no absolute
// name and no symlink.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace stancemap {

/// Larger texts are refused: they are no text that a person quotes from, and everything below is kept in memory.
inline constexpr std::uint64_t kMaxSourceTextBytes = 256U << 20;

class TextFolders {
 public:
  TextFolders() = default;
  explicit TextFolders(std::vector<std::filesystem::path> folders) : folders_(std::move(folders)) {}

  bool empty() const { return folders_.empty(); }

  enum class Fault : std::uint8_t { kNone, kMissing, kOutside, kTooLarge, kUnreadable };
  struct Found {
    Fault fault = Fault::kNone;
    std::string name;     // the folder as the user wrote it, and the text's name
    std::string bytes;    // as in the file
    std::string message;  // what is wrong, when there is a fault
  };
  /// The file `name` of the first folder that has it.
  Found text(std::string_view name) const;

 private:
  std::vector<std::filesystem::path> folders_;
};

}  // namespace stancemap
