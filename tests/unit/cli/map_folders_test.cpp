#include "cli/map_folders.h"

#include <doctest/doctest.h>

#include "support/temporary_folder.h"

using stancemap::cli::maps_in;
using stancemap::test::TemporaryFolder;

TEST_CASE("each folder with map files in it is a map, and what is below it belongs to it") {
  const TemporaryFolder folder;
  folder.write("b/map.yaml", "stancemap: 1\n");
  folder.write("a/deep/one.json", "{}");
  folder.write("b/more/two.yaml", "stancemap: 1\n");
  folder.write("notes/readme.txt", "no map");
  const auto maps = maps_in(folder.path());
  REQUIRE(maps);
  REQUIRE(maps->size() == 2);
  CHECK((*maps)[0].name == "a/deep");
  CHECK((*maps)[1].name == "b");
}

TEST_CASE("a folder that has map files itself is one map, named after the folder") {
  const TemporaryFolder folder;
  folder.write("arms/one.yaml", "stancemap: 1\n");
  folder.write("arms/two.yaml", "stancemap: 1\n");
  const auto maps = maps_in(folder.path() / "arms");
  REQUIRE(maps);
  REQUIRE(maps->size() == 1);
  CHECK(maps->front().name == "arms");
}

TEST_CASE("a folder with nothing but files of settings holds no map") {
  const TemporaryFolder folder;
  folder.write("stancemap.config.yaml", "theme: dark\n");
  folder.write("stancemap.schemes.yaml", "version: 1\nschemes: {}\n");
  const auto maps = maps_in(folder.path());
  REQUIRE(maps);
  CHECK(maps->empty());
}

TEST_CASE("a map file is one map, named without its ending") {
  const TemporaryFolder folder;
  const auto maps = maps_in(folder.write("debate.yaml", ""));
  REQUIRE(maps);
  CHECK(maps->front().name == "debate");
}

TEST_CASE("what is not there is an error") {
  const TemporaryFolder folder;
  const auto maps = maps_in(folder.path() / "nowhere");
  REQUIRE_FALSE(maps);
  CHECK(maps.error().message.find("nowhere") != std::string::npos);
}

TEST_CASE("a folder is called the same with a slash behind it, with a dot, and from within") {
  const TemporaryFolder folder;
  folder.write("arms/one.yaml", "stancemap: 1\n");
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path() / "arms");
  for (const std::string& name : {(folder.path() / "arms").string() + "/", (folder.path() / "arms/.").string(),
                                  std::string("."), std::string("./"), std::string("../arms//")}) {
    CAPTURE(name);
    const auto maps = maps_in(name);
    REQUIRE(maps);
    REQUIRE(maps->size() == 1);
    CHECK(maps->front().name == "arms");
  }
  std::filesystem::current_path(before);
}

TEST_CASE("a folder that is written to is no map, and no part of one") {
  const TemporaryFolder folder;
  folder.write("one/map.yaml", "stancemap: 1\n");
  folder.write("out/one/findings.json", "{}");
  const auto maps = maps_in(folder.path(), folder.path() / "out");
  REQUIRE(maps);
  REQUIRE(maps->size() == 1);
  CHECK(maps->front().name == "one");
}

TEST_CASE("a map file whose name is dots and an ending does not lead to another folder") {
  const TemporaryFolder folder;
  for (const char* name : {"..yaml", "...yaml", "....yaml"}) {
    folder.write(name, "stancemap: 1\n");
    const auto maps = maps_in(folder.path() / name);
    REQUIRE(maps);
    CHECK(maps->front().name == "map");
  }
}
