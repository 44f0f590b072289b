#pragma once
// Names of files that are made of ids of a map, which may hold anything.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stancemap::cli {

/// For each id a part of a file's name: letters and digits of any script, `-`, `_` and `.` stay, and anything else is a
/// `-`, so that none leads to another folder. At most 80 bytes and never empty; no two are equal, also where upper and
/// lower case are one: later ones get a number.
std::vector<std::string> file_name_parts(std::span<const std::string_view> ids);

}  // namespace stancemap::cli
