#include "cli/map_watch.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <set>
#include <string_view>
#include <system_error>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "base/files.h"
#include "cli/project_file.h"
#include "formats/reading.h"

namespace stancemap::cli {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto kQuiet = 10ms;        // after the last file that was saved
constexpr auto kLongestWait = 60ms;  // where files are saved without end
constexpr std::uint32_t kEvents =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

bool waits_for(int descriptor, std::chrono::milliseconds patience) {
  pollfd poll{descriptor, POLLIN, 0};
  return ::poll(&poll, 1, static_cast<int>(patience.count())) > 0;
}

/// Whether a change of a file of this name can be one of a map; editors leave others beside it while they save.
bool is_of_interest(std::string_view name) {
  return std::any_of(kMapExtensions.begin(), kMapExtensions.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); }) ||
         name.ends_with(".txt");
}

}  // namespace

MapWatch::MapWatch(fs::path path, fs::path without)
    : path_(std::move(path)), without_(std::move(without)), inotify_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

MapWatch::~MapWatch() {
  if (inotify_ >= 0) ::close(inotify_);
}

MapWatch::Stamp MapWatch::stamp_of(const MapPlace& map) const {
  Stamp stamp;
  std::error_code error;
  std::vector<fs::path> files;
  if (fs::is_directory(map.path, error)) {
    if (auto found = files_below(map.path, kMapExtensions, without_)) files = std::move(found->files);
  } else {
    files.push_back(map.path);
  }
  if (const auto project = project_file_for(map.path)) files.push_back(*project);
  if (const auto more = also_.find(map.name); more != also_.end()) {
    files.insert(files.end(), more->second.begin(), more->second.end());
  }
  for (const fs::path& file : files) {
    const auto size = fs::file_size(file, error);
    stamp[file] = {error ? 0 : size, fs::last_write_time(file, error)};
  }
  return stamp;
}

Result<MapWatch::Look> MapWatch::look() {
  auto maps = maps_in(path_, without_);
  if (!maps) return tl::unexpected(maps.error());
  Look look;
  std::set<fs::path> folders;
  for (const MapPlace& map : *maps) {
    Stamp now = stamp_of(map);
    for (const auto& [file, what] : now) folders.insert(file.parent_path());
    const auto [before, is_new] = seen_.try_emplace(map.name);
    if (is_new || before->second != now) look.changed.push_back(map);
    before->second = std::move(now);
  }
  std::error_code error;
  if (fs::is_directory(path_, error)) folders.insert(path_);
  for (const fs::path& folder : folders) listen_to(folder.empty() ? "." : folder);
  look.maps = std::move(*maps);
  return look;
}

/// A folder that is listened to already stays so, and one that was made anew is another.
void MapWatch::listen_to(const fs::path& folder) {
  if (inotify_ >= 0) ::inotify_add_watch(inotify_, folder.c_str(), kEvents);
}

void MapWatch::also(const MapPlace& map, std::vector<fs::path> files) {
  if (also_[map.name] == files) return;
  also_[map.name] = std::move(files);
  const Stamp now = stamp_of(map);
  for (const fs::path& file : also_[map.name]) {
    if (const auto found = now.find(file); found != now.end()) seen_[map.name].insert(*found);
  }
  std::erase_if(seen_[map.name], [&](const auto& entry) { return !now.contains(entry.first); });
}

/// Takes up what the system tells, and says whether any of it is of interest.
bool MapWatch::hears() const {
  bool interesting = false;
  alignas(inotify_event) std::array<char, 16'384> buffer;
  while (true) {
    const ssize_t count = ::read(inotify_, buffer.data(), buffer.size());
    if (count <= 0) return interesting;
    for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const char* name = buffer.data() + at + sizeof event;
      interesting |= event.len == 0 || (event.mask & IN_ISDIR) != 0 || is_of_interest(name);
      at += sizeof event + event.len;
    }
  }
}

bool MapWatch::wait(int stop, std::chrono::milliseconds patience) {
  const auto end = Clock::now() + patience;
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
    if (left <= 0ms) return true;
    std::array<pollfd, 2> both{{{inotify_, POLLIN, 0}, {stop, POLLIN, 0}}};  // poll passes over -1
    ::poll(both.data(), both.size(), static_cast<int>(left.count()) + 1);
    if (both[1].revents != 0) return false;
    if (both[0].revents != 0 && hears()) break;
  }
  // More files may be saved with the first one, and a file that is not closed yet be written on.
  const auto settled = Clock::now() + kLongestWait;
  while (Clock::now() < settled && waits_for(inotify_, kQuiet)) hears();
  return true;
}

}  // namespace stancemap::cli
