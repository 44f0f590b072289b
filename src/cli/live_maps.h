#pragma once
// The maps that `serve` shows: read when they change, and put on the board.

#include <chrono>
#include <map>
#include <set>
#include <string>

#include "base/result.h"
#include "cli/checked_map.h"
#include "cli/map_watch.h"
#include "serve/board.h"

namespace stancemap::cli {

struct LiveOptions {
  std::string folder;  // or a map file
  bool embed_passages = false;
  PolicyOptions policy;
};

/// Says each change on standard error, too. `options` and `board` must outlive it.
class LiveMaps {
 public:
  LiveMaps(const LiveOptions& options, serve::Board& board)
      : options_(options), board_(board), watch_(options.folder) {}

  /// Fails where there is nothing to serve, or an option is faulty.
  Result<void> start();

  /// Until there is something to read from the descriptor `stop`.
  void follow(int stop);

 private:
  using Clock = std::chrono::steady_clock;

  /// "": the folder itself is the map.
  std::string name_of(const MapPlace& place) const;
  void show_or_say(const MapPlace& place);
  /// Reads a map. One that broke off does not take the place of a good one: an editor may be in the middle of saving.
  Result<void> show(const MapPlace& place);
  void lose(const serve::ServedMap& map, const std::string& trouble);
  /// Says a trouble that a later look still sees; one that a save ends by itself is nobody's business.
  void say_trouble(serve::ServedMap map, const std::string& trouble);

  const LiveOptions& options_;
  serve::Board& board_;
  MapWatch watch_;
  std::set<std::string> good_;   // maps that have been read whole
  std::set<std::string> again_;  // maps with a trouble that may end although their files do not change
  std::map<std::string, Clock::time_point> doubted_;  // since when a map has a trouble that is not said yet
  Clock::time_point looked_;                          // when the last look began
};

}  // namespace stancemap::cli
