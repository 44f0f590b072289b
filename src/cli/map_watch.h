#pragma once
// Tells which maps of a folder changed on disk, for commands that stay: `build --watch` and `serve`.

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "cli/map_folders.h"

namespace stancemap::cli {

/// Looks at sizes and times of files four times a second, and at once where the system (inotify) tells of a change.
/// Files saved shortly after each other are one change.
class MapWatch {
 public:
  static constexpr std::chrono::milliseconds kBetweenLooks{250};

  /// `path` and `without` as for `maps_in`.
  MapWatch(std::filesystem::path path, std::filesystem::path without = {});
  ~MapWatch();
  MapWatch(const MapWatch&) = delete;
  MapWatch& operator=(const MapWatch&) = delete;

  /// The maps that are there and those of them that changed since the look before; at the first look all did. To be
  /// called before the maps are read, so that no edit is missed. Fails as `maps_in` does.
  struct Look {
    std::vector<MapPlace> maps, changed;
  };
  Result<Look> look();

  /// These files count for the map too, from now on: texts, schemes.
  void also(const MapPlace& map, std::vector<std::filesystem::path> files);

  /// Waits until it is time for another look, at most for `patience`. False when there is something to read from the
  /// descriptor `stop`.
  bool wait(int stop = -1, std::chrono::milliseconds patience = kBetweenLooks);

 private:
  using Stamp = std::map<std::filesystem::path, std::pair<std::uintmax_t, std::filesystem::file_time_type>>;
  Stamp stamp_of(const MapPlace& map) const;
  void listen_to(const std::filesystem::path& folder);
  bool hears() const;

  std::filesystem::path path_, without_;
  std::map<std::string, Stamp> seen_;                               // by the map's name
  std::map<std::string, std::vector<std::filesystem::path>> also_;  // likewise
  int inotify_ = -1;                                                // -1: the system has none to give
};

}  // namespace stancemap::cli
