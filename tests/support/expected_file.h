#pragma once
// A file of the project that is made by the program: the test says whether it is current, or makes it so.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

namespace stancemap::test {

/// Compares `text` with the file at `path` below the project's folder; with STANCEMAP_UPDATE=1 in the environment
/// writes it instead.
inline void check_expected_file(const std::string& path, const std::string& text) {
  const std::filesystem::path file = std::filesystem::path(STANCEMAP_SOURCE_DIR) / path;
  const char* update = std::getenv("STANCEMAP_UPDATE");
  if (update != nullptr && std::string(update) == "1") {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return;
  }
  std::ostringstream held;
  held << std::ifstream(file, std::ios::binary).rdbuf();
  CAPTURE(path);
  CHECK_MESSAGE(held.str() == text, path, " is not current; STANCEMAP_UPDATE=1 makes it again");
}

}  // namespace stancemap::test
