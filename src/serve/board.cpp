#include "serve/board.h"

#include <string_view>

#include <fmt/format.h>

namespace stancemap::serve {
namespace {

/// A text as the data of an event: a line of its own each, since a line end would end the event.
std::string data_lines(std::string_view text) {
  std::string out = "data: ";
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      out += "\ndata: ";
    } else {
      out += c;
    }
  }
  return out + "\n";
}

}  // namespace

void Board::put(ServedMap map) {
  {
    const std::lock_guard lock(mutex_);
    std::string name = map.name;
    maps_.insert_or_assign(std::move(name), std::move(map));
  }
  changed_.notify_all();
}

void Board::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
  }
  changed_.notify_all();
}

bool Board::closed() const {
  const std::lock_guard lock(mutex_);
  return closed_;
}

std::optional<ServedMap> Board::find(const std::string& name) const {
  const std::lock_guard lock(mutex_);
  const auto found = maps_.find(name);
  return found == maps_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<ServedMap> Board::all() const {
  const std::lock_guard lock(mutex_);
  std::vector<ServedMap> all;
  for (const auto& [name, map] : maps_) all.push_back(map);
  return all;
}

std::string Board::news(const std::string& name, Seen& seen, std::chrono::milliseconds patience) const {
  std::unique_lock lock(mutex_);
  const ServedMap* map = nullptr;
  const auto is_new = [&] {
    const auto found = maps_.find(name);
    map = found == maps_.end() ? nullptr : &found->second;
    return map != nullptr && (map->version != seen.version || map->trouble != seen.trouble);
  };
  if (!changed_.wait_for(lock, patience, [&] { return closed_ || is_new(); }) || closed_) return {};
  std::string out;
  // The end of a trouble is told as the map, also when it is the same as before.
  if (map->version != seen.version || map->trouble.empty()) {
    out += fmt::format("event: map\nid: {0}\ndata: {0}\n\n", map->version);
  }
  if (!map->trouble.empty()) out += "event: trouble\n" + data_lines(map->trouble) + "\n";
  seen = {map->version, map->trouble};
  return out;
}

}  // namespace stancemap::serve
