#include "cli/map_watch.h"

#include <chrono>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "support/temporary_folder.h"

using stancemap::cli::MapWatch;
using stancemap::test::TemporaryFolder;

namespace {

/// The names of the maps that changed, in looks up to the first that sees any.
std::string changed(MapWatch& watch) {
  std::string names;
  for (int looks = 0; names.empty() && looks < 40; ++looks) {
    watch.wait();
    const auto look = watch.look();
    REQUIRE(look);
    for (const auto& place : look->changed) names += place.name + " ";
  }
  return names;
}

}  // namespace

TEST_CASE("at the first look all maps have changed, at the second none") {
  const TemporaryFolder folder;
  folder.write("a/map.yaml", "stancemap: 1\n");
  folder.write("b/map.yaml", "stancemap: 1\n");
  MapWatch watch(folder.path());
  CHECK(watch.look()->changed.size() == 2);
  CHECK(watch.look()->changed.empty());
  CHECK(watch.look()->maps.size() == 2);
}

TEST_CASE("a map changes with its file, with a new one beside it, and when it is new itself") {
  const TemporaryFolder folder;
  folder.write("a/map.yaml", "stancemap: 1\n");
  folder.write("b/map.yaml", "stancemap: 1\n");
  MapWatch watch(folder.path());
  watch.look();
  folder.write("b/map.yaml", "stancemap: 1\ntitle: longer\n");
  CHECK(changed(watch) == "b ");
  folder.write("a/more.yaml", "stancemap: 1\n");
  CHECK(changed(watch) == "a ");
  folder.write("c/map.yaml", "stancemap: 1\n");
  CHECK(changed(watch) == "c ");
}

TEST_CASE("a file that counts for a map, too, changes it") {
  const TemporaryFolder folder;
  const auto map = folder.write("map.yaml", "stancemap: 1\n");
  const auto text = folder.write("texts/one.txt", "words");
  MapWatch watch(map);
  const auto look = watch.look();
  watch.also(look->maps.front(), {text});
  CHECK(watch.look()->changed.empty());
  folder.write("texts/one.txt", "other words");
  CHECK(changed(watch) == "map ");
  watch.also(look->maps.front(), {});
  CHECK(watch.look()->changed.empty());
}

TEST_CASE("a folder that is gone is an error, and once it is back it is watched again") {
  const TemporaryFolder folder;
  folder.write("maps/a/map.yaml", "stancemap: 1\n");
  MapWatch watch(folder.path() / "maps");
  watch.look();
  std::filesystem::remove_all(folder.path() / "maps");
  CHECK_FALSE(watch.look());
  folder.write("maps/a/map.yaml", "stancemap: 1\ntitle: back\n");
  CHECK(changed(watch) == "a ");
  folder.write("maps/a/map.yaml", "stancemap: 1\ntitle: back again\n");
  CHECK(changed(watch) == "a ");
}

TEST_CASE("waiting ends when there is something to read") {
  const TemporaryFolder folder;
  MapWatch watch(folder.path());
  int pipe[2];
  REQUIRE(::pipe(pipe) == 0);
  CHECK(watch.wait(pipe[0]));
  REQUIRE(::write(pipe[1], "x", 1) == 1);
  CHECK_FALSE(watch.wait(pipe[0]));
  ::close(pipe[0]);
  ::close(pipe[1]);
}
