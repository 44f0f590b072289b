#include "cli/live_maps.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/count_words.h"
#include "cli/log.h"
#include "cli/picture_options.h"
#include "diagnostics/places.h"
#include "diagnostics/writer.h"
#include "sourcing/sha256.h"

namespace stancemap::cli {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// Who saves a file empties it first, and some take the old one away; the new words come a moment later.
constexpr auto kDoubt = 100ms;

std::string summary_of(const CheckedMap& checked) {
  const FindingCounts counts = counted(checked.findings);
  return fmt::format("{}, {}, {}", count_words(checked.map.claims.size(), "claim"), count_words(counts.errors, "error"),
                     count_words(counts.warnings, "warning"));
}

std::string said(const std::string& name, const std::string& what) {
  return terminal_safe(name.empty() ? what : fmt::format("{}: {}", name, what));
}

/// Settings and texts that were read with a map; its own files are watched as they come and go.
std::vector<fs::path> files_of(const CheckedMap& checked) {
  std::set<fs::path> own;
  for (const FileId file : checked.map.files) own.insert(checked.sources[file].name());
  std::vector<fs::path> files;
  for (std::size_t i = 0; i < checked.sources.size(); ++i) {
    const fs::path file = checked.sources[FileId(i)].name();
    if (!own.contains(file)) files.push_back(file);
  }
  return files;
}

}  // namespace

Result<void> LiveMaps::start() {
  const auto look = watch_.look();
  if (!look) return tl::unexpected(look.error());
  if (look->maps.empty())
    return failure(fmt::format("`{}` holds no map: no .yaml, .yml or .json file", options_.folder));
  for (const MapPlace& place : look->changed) {
    if (auto shown = show(place); !shown) return tl::unexpected(shown.error());
  }
  return {};
}

void LiveMaps::follow(int stop) {
  while (watch_.wait(stop, doubted_.empty() ? MapWatch::kBetweenLooks : kDoubt)) {
    looked_ = Clock::now();
    const auto look = watch_.look();
    if (!look) {
      for (const serve::ServedMap& map : board_.all()) lose(map, look.error().message);
      continue;
    }
    std::set<std::string> there;
    for (const MapPlace& place : look->maps) there.insert(name_of(place));
    for (const serve::ServedMap& map : board_.all()) {
      if (!there.contains(map.name)) lose(map, "its file or folder is gone");
    }
    std::set<std::string> shown;
    for (const MapPlace& place : look->changed) {
      shown.insert(name_of(place));
      show_or_say(place);
    }
    // What was gone may be back as it was.
    for (const MapPlace& place : look->maps) {
      const std::string name = name_of(place);
      if ((again_.contains(name) || doubted_.contains(name)) && !shown.contains(name)) show_or_say(place);
    }
  }
}

std::string LiveMaps::name_of(const MapPlace& place) const {
  return place.path.lexically_relative(options_.folder) == "." ? "" : place.name;
}

void LiveMaps::show_or_say(const MapPlace& place) {
  if (const auto shown = show(place); !shown) {
    if (const auto map = board_.find(name_of(place))) lose(*map, shown.error().message);
  }
}

Result<void> LiveMaps::show(const MapPlace& place) {
  const auto checked = checked_map(place.path, options_.policy);
  if (!checked) return tl::unexpected(checked.error());
  watch_.also(place, files_of(**checked));
  const std::string name = name_of(place);
  const auto before = board_.find(name);
  const std::string trouble = (*checked)->broken || (*checked)->nothing_read ? first_error(**checked) : "";
  if ((*checked)->nothing_read) {
    again_.insert(name);
  } else {
    again_.erase(name);
  }
  if (trouble.empty()) {
    good_.insert(name);
    doubted_.erase(name);
  }
  if (!trouble.empty() && good_.contains(name)) {
    say_trouble(*before, trouble);
    return {};
  }
  std::string data = page_data(page_input(**checked, {.passages = options_.embed_passages, .live = true}));
  std::string version = sha256_hex(data).substr(0, 16);
  const std::string title = (*checked)->map.title.empty() ? place.name : std::string((*checked)->map.title.text);
  serve::ServedMap now{
      name,   title, summary_of(**checked), std::make_shared<const std::string>(std::move(data)), std::move(version),
      trouble};
  const bool is_news = !before || before->version != now.version || before->trouble != now.trouble;
  if (!is_news) return {};
  log_info(said(name, now.summary));
  if (!trouble.empty()) log_warning(said(name, "cannot read the map: " + trouble));
  board_.put(std::move(now));
  return {};
}

void LiveMaps::lose(const serve::ServedMap& map, const std::string& trouble) {
  again_.insert(map.name);
  say_trouble(map, trouble);
}

void LiveMaps::say_trouble(serve::ServedMap map, const std::string& trouble) {
  if (map.trouble == trouble) {
    doubted_.erase(map.name);
    return;
  }
  const auto since = doubted_.try_emplace(map.name, Clock::now()).first->second;
  if (looked_ - since < kDoubt) return;
  doubted_.erase(map.name);
  log_warning(said(map.name, fmt::format("cannot read the map, the last good one stays: {}", trouble)));
  map.trouble = trouble;
  board_.put(std::move(map));
}

}  // namespace stancemap::cli
