// Each rule of reading has an example that gives exactly one finding, of that rule, and one that gives none.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "formats/reading.h"

namespace stancemap {
namespace {

namespace fs = std::filesystem;

Reading read_example(std::string_view text) {
  return read_map({{text.starts_with('{') ? "example.json" : "example.yaml", std::string(text)}});
}

std::string messages(const Reading& reading) {
  std::string all;
  for (const Finding& finding : reading.findings) {
    all.append(finding.message).append(" [").append(finding.rule).append("]\n");
  }
  return all;
}

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / "stancemap-reading-rules") {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

TEST_CASE("ids of reading rules are unique, sorted and kebab-case") {
  std::string_view last;
  for (const Rule* rule : reading_rules()) {
    CAPTURE(rule->id);
    CHECK(last < rule->id);
    CHECK(rule->id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos);
    CHECK_FALSE(rule->summary.empty());
    CHECK_FALSE(rule->summary.ends_with('.'));
    CHECK_FALSE(rule->why.empty());
    last = rule->id;
  }
  CHECK(reading_rules().size() >= 25);
}

TEST_CASE("the bad example of a reading rule gives exactly one finding, and the good one none") {
  for (const Rule* rule : reading_rules()) {
    CAPTURE(rule->id);
    CHECK(read_example(rule->good).findings.empty());
    if (rule->id == "no-map" || rule->id == "unreadable-file") continue;  // below: they are about folders and files
    const Reading bad = read_example(rule->bad);
    CAPTURE(messages(bad));
    const auto count = std::count_if(bad.findings.begin(), bad.findings.end(),
                                     [&](const Finding& finding) { return finding.rule == rule->id; });
    CHECK(count == 1);
    // Very many faults are, before they are too many, findings of their own.
    if (rule->id != "too-many-syntax-errors") CHECK(bad.findings.size() == 1);
    for (const Finding& finding : bad.findings) {
      CHECK((finding.rule != rule->id || finding.severity == rule->severity));
      CHECK(finding.span.valid());
      CHECK_FALSE(finding.message.empty());
      CHECK_FALSE(finding.subject.empty());
    }
  }
}

TEST_CASE("a folder without map files gives no-map") {
  const Folder folder;
  std::ofstream(folder.path() / "notes.txt") << "stancemap: 1\n";
  std::ofstream(folder.path() / "stancemap.config.yaml") << "fail-on: error\n";
  const Reading reading = read_map(folder.path());
  REQUIRE(reading.findings.size() == 1);
  CHECK(reading.findings[0].rule == "no-map");
  CHECK(reading.findings[0].file == folder.path().generic_string());
  CHECK(reading.nothing_read);
}

TEST_CASE("a file that is not there gives unreadable-file") {
  const Folder folder;
  const Reading reading = read_map(folder.path() / "missing.yaml");
  REQUIRE(reading.findings.size() == 1);
  CHECK(reading.findings[0].rule == "unreadable-file");
  CHECK(reading.findings[0].file == (folder.path() / "missing.yaml").generic_string());
  CHECK(reading.nothing_read);
}

TEST_CASE("no finding of the reader is of a rule that is not described") {
  std::set<std::string_view> ids;
  for (const Rule* rule : reading_rules()) ids.insert(rule->id);
  for (const Rule* rule : reading_rules()) {
    for (const Finding& finding : read_example(rule->bad).findings) CHECK(ids.contains(finding.rule));
  }
}

}  // namespace
}  // namespace stancemap
