#include "cli/pupils.h"

#include <doctest/doctest.h>

#include "support/temporary_folder.h"

using namespace stancemap;
using namespace stancemap::cli;
using test::TemporaryFolder;

TEST_CASE("each map file and each folder is one pupil's map, in order of their names") {
  const TemporaryFolder folder;
  folder.write("zoe.yaml", "");
  folder.write("anna/map.yaml", "");
  folder.write("anna/more.yaml", "");
  folder.write("bo.json", "");
  const auto pupils = pupils_in(folder.path(), "");
  REQUIRE(pupils);
  REQUIRE(pupils->maps.size() == 3);
  CHECK(pupils->maps[0].name == "anna");
  CHECK(pupils->maps[1].name == "bo");
  CHECK(pupils->maps[2].name == "zoe");
  CHECK(pupils->left_out.empty());
}

TEST_CASE("the rubric, files of settings and hidden entries are no maps") {
  const TemporaryFolder folder;
  folder.write("anna.yaml", "");
  folder.write("rubric.yaml", "");
  folder.write("stancemap.config.yaml", "");
  folder.write("stancemap.schemes.yaml", "");
  folder.write(".git/config.yaml", "");
  const auto pupils = pupils_in(folder.path(), folder.path() / "." / "rubric.yaml");
  REQUIRE(pupils);
  REQUIRE(pupils->maps.size() == 1);
  CHECK(pupils->maps[0].name == "anna");
}

TEST_CASE("other files and links are named as left out") {
  const TemporaryFolder folder;
  folder.write("anna.yaml", "");
  folder.write("bo.docx", "");
  std::filesystem::create_symlink("/etc", folder.path() / "cleo");
  const auto pupils = pupils_in(folder.path(), "");
  REQUIRE(pupils);
  CHECK(pupils->maps.size() == 1);
  REQUIRE(pupils->left_out.size() == 2);
  CHECK(pupils->left_out[0].filename() == "bo.docx");
  CHECK(pupils->left_out[1].filename() == "cleo");
}

TEST_CASE("what is no folder cannot be a class") {
  CHECK_FALSE(pupils_in("no-such-folder", ""));
}
