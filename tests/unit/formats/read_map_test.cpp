#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "formats/reading.h"

namespace stancemap {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("stancemap-read-map-" + std::to_string(getpid()))) {
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
  void add(const std::string& name, std::string_view text) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
  }

 private:
  fs::path path_;
};

std::string rules(const Reading& reading) {
  std::string all;
  for (const Finding& finding : reading.findings) all.append(finding.rule).append(" ");
  return all;
}

TEST_CASE("the files of a folder are one map, in the order of their names") {
  const Folder folder;
  folder.add("b.yml", "stancemap: 1\nclaims: {second: {text: B., supports: first}}\n");
  folder.add(
      "a.json",
      "{\"stancemap\": 1, /* JSON may have comments */ \"claims\": {\"first\": \"A.\"}, \"thesis\": \"third\"}\n");
  folder.add("below/c.yaml", "stancemap: 1\nclaims: {third: C.}\n");
  folder.add("stancemap.config.yaml", "fail-on: warning\n");
  folder.add("stancemap.schemes.yaml", "version: 1\nschemes: {}\n");
  folder.add(".hidden.yaml", "no map: [\n");
  folder.add("notes.txt", "no map\n");
  const Reading reading = read_map(folder.path());
  CHECK(rules(reading) == "");
  REQUIRE(reading.map.claims.size() == 3);
  CHECK(reading.map.claims[0].id == "first");
  CHECK(reading.map.claims[1].id == "second");
  CHECK(reading.map.claims[2].thesis);
  CHECK(reading.map.relations.size() == 1);
  CHECK(reading.map.files.size() == 3);
  CHECK(reading.sources[FileId(0)].name() == (folder.path() / "a.json").generic_string());
  CHECK_FALSE(reading.nothing_read);
}

TEST_CASE("an id that two files of a folder define is found in both") {
  const Reading reading =
      read_map({{"a.yaml", "stancemap: 1\nclaims: {x: A.}\n"}, {"b.yaml", "stancemap: 1\nclaims: {x: B.}\n"}});
  REQUIRE(rules(reading) == "duplicate-id ");
  CHECK(reading.findings[0].span.file == FileId(1));
  CHECK(reading.findings[0].related.at(0).span.file == FileId(0));
  CHECK(reading.map.claims.size() == 1);
}

TEST_CASE("every file of a map says its version") {
  const Reading reading = read_map({{"a.yaml", "stancemap: 1\n"}, {"b.yaml", "claims: {x: B.}\n"}});
  REQUIRE(rules(reading) == "missing-version ");
  CHECK(reading.findings[0].span.file == FileId(1));
  CHECK(reading.map.claims.size() == 1);
}

TEST_CASE("a file that cannot be read does not keep the others from being read") {
  const Folder folder;
  folder.add("a.yaml", "stancemap: 1\nclaims: {x: A.}\n");
  fs::create_directories(folder.path() / "b.yaml");  // a folder with the name of a map is no map
  const Reading reading = read_map(folder.path());
  CHECK(rules(reading) == "");
  CHECK(reading.map.claims.size() == 1);
  const Reading missing = read_map(folder.path() / "c.yaml");
  CHECK(rules(missing) == "unreadable-file ");
  CHECK(missing.nothing_read);
}

TEST_CASE("nothing is read of a file that is no YAML from its start") {
  CHECK(read_map({NamedText{"a.json", "nonsense"}}).nothing_read);
  CHECK_FALSE(read_map({NamedText{"a.yaml", "stancemap: 1\ntitle: a: b\n"}}).nothing_read);
}

TEST_CASE("the text of a source is not opened") {
  const Folder folder;
  folder.add("a.yaml", "stancemap: 1\nsources: {s: {text: ../../../../etc/passwd}}\n");
  const Reading reading = read_map(folder.path());
  CHECK(rules(reading) == "");
  CHECK(reading.sources.size() == 1);
}

TEST_CASE("an id that stands in what could not be parsed is not called unknown, another one is") {
  const Reading reading = read_map(
      {{"a.yaml", "stancemap: 1\nclaims:\n  lost: a: b\n"}, {"b.yaml", "stancemap: 1\nthesis: [lost, never]\n"}});
  CHECK(rules(reading) == "yaml-syntax unknown-id ");
  CHECK(reading.findings.back().message.find("never") != std::string::npos);
}

TEST_CASE("very many ids in a file that is broken and full of quotes cost no search each") {
  std::string text = "stancemap: 1\nclaims:\n";
  for (std::size_t i = 0; i < 2'000; ++i) text += "  c" + std::to_string(i) + ": {text: x, supports: \"\'\'\'\"}\n";
  text += "  b: {text: [}\n#" + std::string(4'000'000, '\'');
  const Reading reading = read_map({NamedText{"a.yaml", std::move(text)}});
  const auto unknown = std::count_if(reading.findings.begin(), reading.findings.end(),
                                     [](const Finding& finding) { return finding.rule == "unknown-id"; });
  CHECK(unknown == 2'000);
}

TEST_CASE("a folder is left out of a map that is asked to do so") {
  const Folder folder;
  folder.add("a.yaml", "stancemap: 1\n");
  folder.add("out/findings.json", "{\"schema\": \"stancemap-findings\"}\n");
  CHECK(rules(read_map(folder.path(), folder.path() / "out")) == "");
  CHECK(rules(read_map(folder.path())) != "");
}

TEST_CASE("standard input is JSON where it starts like it, with or without a byte order mark") {
  CHECK(is_json("-", "{}"));
  CHECK(is_json("-", " \r\n\t{}"));
  CHECK(is_json("-", "\xEF\xBB\xBF{}"));
  CHECK_FALSE(is_json("-", "a: {}"));
  CHECK_FALSE(is_json("-", ""));
  CHECK(is_json("a.json", "a: {}"));
  CHECK_FALSE(is_json("a.yaml", "{}"));
}

TEST_CASE("a large flat map is read whole") {
  std::string text = "stancemap: 1\nclaims:\n";
  constexpr std::size_t kClaims = 20'000;
  for (std::size_t i = 0; i < kClaims; ++i) {
    text += "  c" + std::to_string(i) + ": {text: Claim., supports: c" + std::to_string((i + 1) % kClaims) + "}\n";
  }
  const Reading reading = read_map({NamedText{"a.yaml", std::move(text)}});
  CHECK(reading.findings.empty());
  CHECK(reading.map.claims.size() == kClaims);
  CHECK(reading.map.relations.size() == kClaims);
}

TEST_CASE("very many faults stay linear: only the first get a suggestion") {
  std::string text = "stancemap: 1\nclaims:\n";
  for (std::size_t i = 0; i < 5'000; ++i)
    text += "  claim" + std::to_string(i) + ": {text: C., supports: calim" + std::to_string(i) + "}\n";
  const Reading reading = read_map({NamedText{"a.yaml", std::move(text)}});
  CHECK(reading.findings.size() == 5'000);
  std::size_t suggestions = 0;
  for (const Finding& finding : reading.findings) suggestions += finding.help.starts_with("did you mean") ? 1U : 0U;
  CHECK(suggestions == 20);
}

}  // namespace
}  // namespace stancemap
