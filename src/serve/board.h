#pragma once
// What is served now. One thread puts states of maps on the board; the server's threads read them and wait for news.

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace stancemap::serve {

/// One state of one map.
struct ServedMap {
  std::string name;                         // its path below the folder that is served; "": the folder is the map
  std::string title, summary;               // summary: "12 claims, 1 error, 2 warnings"
  std::shared_ptr<const std::string> data;  // as page_data made it
  std::string version;                      // differs where the data differ
  std::string trouble;                      // why there is nothing newer than this; empty: there is
};

/// What a page knows of its map.
struct Seen {
  std::string version, trouble;
};

/// Safe to use from any thread.
class Board {
 public:
  /// Puts up a map, in the place of the one with its name.
  void put(ServedMap map);
  /// Nothing comes any more: who waits goes on.
  void close();

  bool closed() const;
  std::optional<ServedMap> find(const std::string& name) const;
  std::vector<ServedMap> all() const;  // by name

  /// The events for a page that has seen `seen`, in the form of server-sent events: "map" with the version, "trouble"
  /// with its text. Waits for something new, at most for `patience`; then, or when the board is closed, it is "".
  std::string news(const std::string& name, Seen& seen, std::chrono::milliseconds patience) const;

 private:
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  std::map<std::string, ServedMap> maps_;
  bool closed_ = false;
};

}  // namespace stancemap::serve
