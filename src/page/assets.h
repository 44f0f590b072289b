#pragma once
// The files of assets/, as they were when the program was compiled.

#include <span>
#include <string_view>

namespace stancemap::page {

struct Asset {
  std::string_view name;  // of the file, without folder
  std::string_view text;
};

std::span<const Asset> assets();

}  // namespace stancemap::page
