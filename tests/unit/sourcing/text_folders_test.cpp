#include "sourcing/text_folders.h"

#include <filesystem>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/temporary_folder.h"

using namespace stancemap;
using Fault = TextFolders::Fault;

TEST_CASE("a text is found in the first folder that has it, and named as the user named the folder") {
  const test::TemporaryFolder one, two;
  two.write("a.txt", "second");
  two.write("sub/b.txt", "below");
  const TextFolders folders({one.path(), two.path()});
  CHECK(folders.text("a.txt").bytes == "second");
  CHECK(folders.text("a.txt").name == (two.path() / "a.txt").generic_string());
  CHECK(folders.text("sub/b.txt").bytes == "below");
  CHECK(folders.text("sub/../a.txt").bytes == "second");
  one.write("a.txt", "first");
  CHECK(folders.text("a.txt").bytes == "first");
}

TEST_CASE("a text that no folder has is missing") {
  const test::TemporaryFolder folder;
  folder.write("file", "");
  const TextFolders folders({folder.path()});
  CHECK(folders.text("a.txt").fault == Fault::kMissing);
  CHECK(folders.text("").fault == Fault::kMissing);
  CHECK(folders.text("file/a.txt").fault == Fault::kMissing);
  CHECK(folders.text(std::string_view("file\0.txt", 9)).fault == Fault::kMissing);
  CHECK(TextFolders().text("a.txt").fault == Fault::kMissing);
  CHECK(folders.text("a.txt").message == "no folder of texts holds `a.txt`");
}

TEST_CASE("names that leave the folder are refused, whether the file is there or not") {
  const test::TemporaryFolder folder;
  folder.write("secret.txt", "secret");
  folder.write("texts/a.txt", "text");
  const TextFolders folders({folder.path() / "texts"});
  CHECK(folders.text("../secret.txt").fault == Fault::kOutside);
  CHECK(folders.text("x/../../secret.txt").fault == Fault::kOutside);
  CHECK(folders.text("../texts/a.txt").fault == Fault::kOutside);
  CHECK(folders.text("..").fault == Fault::kOutside);
  CHECK(folders.text((folder.path() / "texts/a.txt").string()).fault == Fault::kOutside);
  CHECK(folders.text("/nowhere").fault == Fault::kOutside);
}

TEST_CASE("a symlink inside the folder is followed, and one that leaves it is refused") {
  namespace fs = std::filesystem;
  const test::TemporaryFolder folder;
  folder.write("secret/s.txt", "secret");
  folder.write("texts/a.txt", "text");
  fs::create_symlink("a.txt", folder.path() / "texts/inside");
  fs::create_symlink("../secret/s.txt", folder.path() / "texts/out");
  fs::create_symlink(folder.path() / "secret", folder.path() / "texts/out-folder");
  fs::create_symlink("loop", folder.path() / "texts/loop");
  fs::create_symlink("gone", folder.path() / "texts/dangling");
  fs::create_symlink("texts", folder.path() / "link-to-texts");
  const TextFolders folders({folder.path() / "link-to-texts"});
  CHECK(folders.text("inside").bytes == "text");
  CHECK(folders.text("out").fault == Fault::kOutside);
  CHECK(folders.text("out").bytes.empty());
  CHECK(folders.text("out-folder/s.txt").fault == Fault::kOutside);
  CHECK(folders.text("loop").fault == Fault::kUnreadable);
  CHECK(folders.text("dangling").fault == Fault::kMissing);
}

TEST_CASE("a folder, a pipe and a file that is too large are no texts, and nothing blocks") {
  const test::TemporaryFolder folder;
  folder.write("sub/a.txt", "");
  REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
  folder.write("large", "");
  std::filesystem::resize_file(folder.path() / "large", kMaxSourceTextBytes + 1);  // sparse
  const TextFolders folders({folder.path()});
  CHECK(folders.text("sub").fault == Fault::kUnreadable);
  CHECK(folders.text(".").fault == Fault::kUnreadable);
  CHECK(folders.text("pipe").fault == Fault::kUnreadable);
  CHECK(folders.text("large").fault == Fault::kTooLarge);
}
