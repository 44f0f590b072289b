#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "base/files.h"
#include "formats/native/document.h"
#include "formats/native/reader_file.h"
#include "formats/native/reader_state.h"
#include "formats/possible_keys.h"
#include "formats/reading.h"

namespace stancemap {
namespace {

namespace fs = std::filesystem;
using native::Document;
using native::ReadState;

// A finding about a file of which there is no text.
Finding file_finding(std::string_view rule, std::string file, std::string message, std::string help) {
  Finding finding;
  finding.rule = rule;
  finding.severity = Severity::kError;
  finding.message = std::move(message);
  finding.help = std::move(help);
  finding.subject = file;
  finding.file = std::move(file);
  return finding;
}

// Whether something of the file is lost to the reader when syntax has this fault.
bool loses_something(const Finding& finding) {
  constexpr std::array<std::string_view, 8> kRules{"yaml-syntax",     "json-syntax",           "several-documents",
                                                   "not-utf8",        "nested-too-deep",       "unknown-alias",
                                                   "alias-expansion", "too-many-syntax-errors"};
  return std::find(kRules.begin(), kRules.end(), finding.rule) != kRules.end();
}

// Whether a fault of shape is there only because of a fault of syntax.
bool follows_from(const Finding& finding, std::span<const Finding> faults, const SourceSet& sources) {
  if (finding.rule == "missing-key" || finding.rule == "missing-version") return true;
  if (finding.rule != "wrong-type" && finding.rule != "missing-reason") return false;
  if (sources.text(finding.span).starts_with('*')) return true;  // an alias that became nothing
  return std::any_of(faults.begin(), faults.end(), [&](const Finding& fault) {
    return fault.span.begin <= finding.span.end && finding.span.begin <= fault.span.end;
  });
}

// Reads the files of one map, one after the other; each document is gone before the next one is parsed.
class MapReading {
 public:
  void add(std::string name, std::string text);
  void add_unreadable(std::string name, const Error& error) {
    out_.findings.push_back(
        file_finding("unreadable-file", std::move(name), error.message, "check the name, and that you may read it"));
  }
  void add_no_map(std::string name) {
    std::string message = fmt::format("there is no map in the folder {}", native::shown(name));
    out_.findings.push_back(file_finding("no-map", std::move(name), std::move(message),
                                         "a map is a file that ends in .yaml, .yml or .json"));
  }
  Reading result() &&;

 private:
  using Keys = std::unordered_set<std::string_view>;
  bool may_be_lost(const Finding& finding, const Keys& possible) const;

  Reading out_;
  ReadState state_{out_.sources, out_.map, out_.findings};
  std::vector<FileId> broken_;  // files with faults of syntax
  bool anything_read_ = false;
};

void MapReading::add(std::string name, std::string text) {
  const bool json = is_json(name, text);
  const FileId file = out_.sources.add(std::move(name), std::move(text));
  out_.map.files.push_back(file);
  const std::size_t before = out_.findings.size();
  const Document document = json ? native::parse_json(out_.sources, file, out_.findings)
                                 : native::parse_yaml(out_.sources, file, out_.findings);
  const std::size_t syntax_end = out_.findings.size();
  const auto syntax = [&] { return std::span(out_.findings).subspan(before, syntax_end - before); };
  const bool broken = std::any_of(syntax().begin(), syntax().end(), loses_something);
  if (broken) broken_.push_back(file);
  out_.broken |= broken;
  if (document.root == Document::kNone) {
    out_.broken = true;
    if (broken) return;
    native::report(state_, "empty-file", {file, 0, 0}, "the file is empty", "a map starts with `stancemap: 1`");
    anything_read_ = true;
    return;
  }
  anything_read_ |= native::FileReader(document, file, state_).read();
  if (!broken) return;
  // What is missing or is nothing may stand in what could not be parsed, and that is reported already.
  const std::vector<Finding> faults(syntax().begin(), syntax().end());
  std::size_t index = 0;
  std::erase_if(out_.findings, [&](const Finding& finding) {
    return index++ >= syntax_end && follows_from(finding, faults, out_.sources);
  });
}

// Whether it is about an id that may be defined in what could not be parsed.
bool MapReading::may_be_lost(const Finding& finding, const Keys& possible) const {
  if (finding.rule != "unknown-id") return false;
  std::string_view name = out_.sources.text(finding.span);
  if (name.size() > 2 && (name.front() == '"' || name.front() == '\'')) name = name.substr(1, name.size() - 2);
  return possible.contains(name);
}

Reading MapReading::result() && {
  native::resolve_references(state_);
  Keys possible;
  for (const FileId file : broken_) possible.merge(possible_keys(out_.sources[file].text()));
  std::erase_if(out_.findings, [&](const Finding& finding) { return may_be_lost(finding, possible); });
  out_.nothing_read = !anything_read_;
  return std::move(out_);
}

}  // namespace

bool is_json(std::string_view name, std::string_view text) {
  if (name != "-") return name.ends_with(".json");
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");  // a byte order mark may stand there
  return first != std::string_view::npos && text[first] == '{';
}

Reading read_map(const fs::path& path, const fs::path& without) {
  MapReading reading;
  std::error_code error;
  std::vector<fs::path> files{path};
  if (path != "-" && fs::is_directory(path, error)) {
    Result<FolderListing> found = files_below(path, kMapExtensions, without);
    if (!found) {
      reading.add_unreadable(path.generic_string(), found.error());
      return std::move(reading).result();
    }
    for (const auto& [folder, why] : found->unreadable) reading.add_unreadable(folder.generic_string(), why);
    files = std::move(found->files);
    std::erase_if(files, is_settings_file);
    if (files.empty() && found->unreadable.empty()) reading.add_no_map(path.generic_string());
  }
  for (const fs::path& file : files) {
    Result<std::string> text = file_bytes(file);
    if (text) {
      reading.add(file.generic_string(), *std::move(text));
    } else {
      reading.add_unreadable(file.generic_string(), text.error());
    }
  }
  return std::move(reading).result();
}

Reading read_map(std::vector<NamedText> files) {
  MapReading reading;
  for (NamedText& file : files) reading.add(std::move(file.name), std::move(file.text));
  return std::move(reading).result();
}

}  // namespace stancemap
