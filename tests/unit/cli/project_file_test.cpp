#include "cli/project_file.h"

#include <doctest/doctest.h>

#include "support/temporary_folder.h"

using namespace stancemap;
using cli::ProjectFile;

namespace {

struct Parsed {
  SourceSet sources;
  Findings findings;
  ProjectFile project;
};

Parsed parsed(const std::string& text) {
  Parsed result;
  const FileId file = result.sources.add("stancemap.config.yaml", text);
  result.project = cli::parse_project_file(result.sources, file, "maps", result.findings);
  return result;
}

}  // namespace

TEST_CASE("a project file sets profile, severities, the level to fail on, folders of sources and the theme") {
  const Parsed p = parsed(
      "profile: strict\nprofiles:\n  strict: {unsourced-claim: error}\nseverity:\n  isolated-claim: \"off\"\n"
      "fail-on: warning\nsources: [texts, more]\ntheme: dark\n");
  CHECK(p.findings.empty());
  CHECK(p.project.profile == "strict");
  REQUIRE(p.project.profiles.size() == 1);
  CHECK(p.project.profiles[0].severities.at(0).severity == Severity::kError);
  CHECK(p.project.severities.at(0).severity == Severity::kOff);
  CHECK(p.project.fail_on == Severity::kWarning);
  REQUIRE(p.project.source_folders.size() == 2);
  CHECK(p.project.source_folders[0] == "maps/texts");
  CHECK(p.project.theme == "dark");
}

TEST_CASE("each fault of a project file is a finding with its place, and the rest is used") {
  const Parsed p =
      parsed("profle: x\nseverity:\n  unsourced-clam: error\n  isolated-claim: loud\ntheme: [a]\nfail-on: info\n");
  REQUIRE(p.findings.size() == 4);
  CHECK(p.findings[0].rule == "unknown-key");
  CHECK(p.findings[0].help == "did you mean `profile`?");
  CHECK(p.sources[FileId(0)].position(p.findings[0].span.begin) == Position{1, 1});
  CHECK(p.findings[1].rule == "unknown-rule");
  CHECK(p.sources[FileId(0)].position(p.findings[1].span.begin) == Position{3, 3});
  CHECK(p.findings[2].rule == "bad-value");
  CHECK(p.sources[FileId(0)].position(p.findings[2].span.begin) == Position{4, 19});
  CHECK(p.findings[3].rule == "wrong-type");
  CHECK(p.project.fail_on == Severity::kInfo);
}

TEST_CASE("a theme of the project changes colours of a built-in one, wherever `based-on` stands") {
  const Parsed p = parsed(
      "themes:\n  school:\n    canvas: \"#fafafa\"\n    based-on: dark\n    atack: \"#000000\"\n    text: red\n");
  REQUIRE(p.project.themes.size() == 1);
  CHECK(p.project.themes[0].name == "school");
  CHECK(p.project.themes[0].theme.canvas == "#fafafa");
  CHECK(p.project.themes[0].theme.text == theme("dark")->text);
  REQUIRE(p.findings.size() == 2);
  CHECK(p.findings[0].help == "did you mean `attack`?");
  CHECK(p.sources[FileId(0)].position(p.findings[1].span.begin) == Position{6, 11});
}

TEST_CASE("a key that is there twice is a finding and the first counts") {
  const Parsed p = parsed("theme: dark\ntheme: light\n");
  REQUIRE(p.findings.size() == 1);
  CHECK(p.findings[0].rule == "duplicate-key");
  CHECK(p.project.theme == "dark");
}

TEST_CASE("an empty project file sets nothing") {
  CHECK(parsed("# nothing yet\n").findings.empty());
}

TEST_CASE("the project file is found upwards from the map") {
  const test::TemporaryFolder folder;
  const auto config = folder.write("stancemap.config.yaml", "theme: dark\n");
  const auto map = folder.write("a/b/map.yaml", "stancemap: 1\n");
  for (const auto& start : {map, folder.path() / "a" / "b", folder.path() / "a" / "b" / ""}) {
    const auto found = cli::project_file_for(start);
    REQUIRE(found);
    CHECK(std::filesystem::equivalent(*found, config));
  }
  CHECK_FALSE(cli::project_file_for("-"));
}

TEST_CASE("a project file sets the citation style, the day to count to and the years after which a source is old") {
  const Parsed p = parsed("citation-style: newsroom\nas-of: 2024-05-13\nstale-after: 3\n");
  CHECK(p.findings.empty());
  CHECK(p.project.citation_style == CitationStyle::kNewsroom);
  CHECK(p.project.as_of == "2024-05-13");
  CHECK(p.project.stale_after_years == 3);
}

TEST_CASE("a style, day or number of years that cannot be read is a finding and is not used") {
  const Parsed p = parsed("citation-style: apa\nas-of: 05/13/2024\nstale-after: -1\n");
  REQUIRE(p.findings.size() == 3);
  CHECK(p.findings[0].message == "there is no citation style `apa`");
  CHECK(p.findings[1].message == "`05/13/2024` is no date that can be read");
  CHECK(p.findings[2].message == "`-1` is no number of years");
  CHECK(!p.project.citation_style);
  CHECK(!p.project.as_of);
  CHECK(!p.project.stale_after_years);
  for (const char* text : {"stale-after: 99999999999999999999\n", "stale-after: 10000\n", "stale-after: 5.5\n"}) {
    CHECK(parsed(text).findings.size() == 1);
  }
}

TEST_CASE("a theme that does not exist is a finding, and one of `themes` may stand below its use") {
  const Parsed p = parsed("theme: shcool\nthemes:\n  school: {based-on: dark}\n");
  REQUIRE(p.findings.size() == 1);
  CHECK(p.findings[0].rule == "bad-value");
  CHECK(p.findings[0].message == "there is no theme `shcool`");
  CHECK(p.findings[0].help == "did you mean `school`?");
  CHECK(p.sources[FileId(0)].position(p.findings[0].span.begin) == Position{1, 8});
  CHECK_FALSE(p.project.theme);

  const Parsed below = parsed("theme: school\nthemes:\n  school: {based-on: dark}\n");
  CHECK(below.findings.empty());
  CHECK(below.project.theme == "school");
}

TEST_CASE("an error of reading cannot be switched off in a project file") {
  const Parsed p = parsed("severity: {yaml-syntax: \"off\", unknown-key: info}\n");
  REQUIRE(p.findings.size() == 1);
  CHECK(p.findings[0].message == "`yaml-syntax` is an error of reading and cannot be off");
  REQUIRE(p.project.severities.size() == 1);
  CHECK(p.project.severities[0].rule == "unknown-key");
}

TEST_CASE("a project file names a file of schemes from its own folder") {
  const Parsed p = parsed("schemes: ours.yaml\n");
  CHECK(p.findings.empty());
  REQUIRE(p.project.schemes);
  CHECK(p.project.schemes->path == "maps/ours.yaml");
  CHECK(p.sources.text(p.project.schemes->span) == "ours.yaml");
  const Parsed wrong = parsed("schemes: [a.yaml]\n");
  REQUIRE(wrong.findings.size() == 1);
  CHECK(wrong.findings[0].rule == "wrong-type");
  CHECK_FALSE(wrong.project.schemes);
}
