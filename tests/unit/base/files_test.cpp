#include "base/files.h"

#include <array>
#include <cerrno>
#include <fstream>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace stancemap;
namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 3> kMaps{".yaml", ".yml", ".json"};

/// An empty folder that goes away with the test.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("stancemap-files-test-" + std::to_string(::getpid()));
  Folder() {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  fs::path file(const std::string& name, const std::string& bytes = "x") const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << bytes;
    return path / name;
  }
  std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const auto& entry : fs::directory_iterator(path)) all.push_back(entry.path().filename().string());
    return all;
  }
};

}  // namespace

TEST_CASE("a file's bytes are read as they are") {
  const Folder folder;
  const std::string bytes("a\0b\r\n\xFF", 6);
  CHECK(file_bytes(folder.file("f", bytes)).value() == bytes);
  CHECK(file_bytes(folder.file("empty", "")).value().empty());
}

TEST_CASE("what is written is read back, in folders that were not there") {
  const Folder folder;
  const fs::path path = folder.path / "new" / "deep" / "f.txt";
  const std::string bytes(3'000'000, 'z');
  REQUIRE(write_file(path, bytes));
  CHECK(file_bytes(path).value() == bytes);
}

TEST_CASE("a missing file, a folder and a pipe cannot be read, and the message names them") {
  const Folder folder;
  CHECK(file_bytes(folder.path / "none").error().message.find("none`: No such file") != std::string::npos);
  CHECK(file_bytes(folder.path).error().message.find("is a folder") != std::string::npos);
  const fs::path pipe = folder.path / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(file_bytes(pipe).error().message.find("not a regular file") != std::string::npos);  // and does not wait
}

TEST_CASE("a file over the limit is refused") {
  const Folder folder;
  const fs::path path = folder.file("f", "12345");
  CHECK(file_bytes(path, 5).has_value());
  CHECK(file_bytes(path, 4).error().message.find("larger than 4 bytes") != std::string::npos);
}

TEST_CASE("writing replaces the whole file and leaves nothing beside it") {
  const Folder folder;
  const fs::path path = folder.file("f", "old and longer");
  REQUIRE(write_file(path, "new"));
  CHECK(file_bytes(path).value() == "new");
  CHECK(folder.names() == std::vector<std::string>{"f"});
}

TEST_CASE("a file keeps its permissions, and a link stays a link") {
  const Folder folder;
  const fs::path path = folder.file("f");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink(path, folder.path / "link");
  REQUIRE(write_file(folder.path / "link", "through"));
  CHECK(fs::is_symlink(folder.path / "link"));
  CHECK(file_bytes(path).value() == "through");
  CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a failed writing leaves the old file and no other") {
  const Folder folder;
  fs::create_directories(folder.path / "taken" / "inner");
  CHECK_FALSE(write_file(folder.path / "taken", "x"));
  CHECK(folder.names() == std::vector<std::string>{"taken"});
  CHECK_FALSE(write_file(folder.file("plain") / "below", "x"));
}

TEST_CASE("files below a folder come sorted, by extension, without hidden ones") {
  const Folder folder;
  for (const char* name : {"b.yaml", "a/z.json", "a.yaml", "a/b.yml", "note.txt", ".hidden.yaml", ".git/c.yaml"}) {
    folder.file(name);
  }
  std::vector<std::string> found;
  const auto below = files_below(folder.path, kMaps);
  REQUIRE(below.has_value());
  for (const fs::path& path : below->files) found.push_back(path.lexically_relative(folder.path).generic_string());
  CHECK(found == std::vector<std::string>{"a.yaml", "a/b.yml", "a/z.json", "b.yaml"});
}

TEST_CASE("links are not followed out of a folder, and a missing folder cannot be listed") {
  const Folder folder;
  folder.file("outside/x.yaml");
  fs::create_directories(folder.path / "inside");
  fs::create_directory_symlink(folder.path / "outside", folder.path / "inside" / "dir");
  fs::create_symlink(folder.path / "outside/x.yaml", folder.path / "inside" / "y.yaml");
  CHECK(files_below(folder.path / "inside", kMaps).value().files.empty());
  CHECK_FALSE(files_below(folder.path / "none", kMaps).has_value());
}

TEST_CASE("a pipe is written to and stays a pipe, also through a link") {
  const Folder folder;
  const fs::path pipe = folder.path / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  fs::create_symlink("pipe", folder.path / "link");
  for (const char* name : {"pipe", "link"}) {
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
    REQUIRE(reader >= 0);
    CHECK(write_file(folder.path / name, "through"));
    std::array<char, 16> got{};
    CHECK(::read(reader, got.data(), got.size()) == 7);
    CHECK(std::string_view(got.data()) == "through");
    ::close(reader);
    CHECK(fs::is_fifo(pipe));
  }
  CHECK(fs::is_symlink(folder.path / "link"));
  CHECK(folder.names().size() == 2);
}

TEST_CASE("a link to a link, or to what is not there yet, stays, and the file is made where it leads") {
  const Folder folder;
  fs::create_directories(folder.path / "there");
  fs::create_symlink("there/file", folder.path / "first");
  fs::create_symlink("first", folder.path / "second");
  for (const char* text : {"made", "replaced"}) {
    REQUIRE(write_file(folder.path / "second", text));
    CHECK(fs::is_symlink(folder.path / "second"));
    CHECK(fs::is_symlink(folder.path / "first"));
    CHECK(file_bytes(folder.path / "there" / "file").value() == text);
  }
}

TEST_CASE("a new file has the permissions that the umask leaves") {
  const Folder folder;
  const mode_t before = ::umask(0027);
  CHECK(write_file(folder.path / "private", "x"));
  ::umask(0002);
  CHECK(write_file(folder.path / "shared", "x"));
  ::umask(before);
  CHECK(static_cast<unsigned>(fs::status(folder.path / "private").permissions()) == 0640);
  CHECK(static_cast<unsigned>(fs::status(folder.path / "shared").permissions()) == 0664);
}

TEST_CASE("a file whose name is as long as names can be is written and rewritten") {
  const Folder folder;
  const fs::path path = folder.path / std::string(255, 'n');
  for (const char* text : {"made", "replaced"}) {
    REQUIRE(write_file(path, text));
    CHECK(file_bytes(path).value() == text);
  }
  CHECK(folder.names().size() == 1);
}

TEST_CASE("a folder can be left out of what is below another") {
  const Folder folder;
  folder.file("a.yaml");
  folder.file("out/b.json");
  folder.file("deep/out/c.json");
  const auto below = files_below(folder.path, kMaps, folder.path / "deep" / ".." / "out");
  REQUIRE(below.has_value());
  CHECK(below->files == std::vector<fs::path>{folder.path / "a.yaml", folder.path / "deep/out/c.json"});
  CHECK(files_below(folder.path, kMaps, folder.path)->files.size() == 3);  // the folder itself is what was asked for
}

namespace {

/// Runs `work` in a child that may not read everything; its result is the child's exit status, -1 without such a child.
template <class Work>
int as_nobody(Work work) {
  constexpr int kNoSuchUser = 100;
  const pid_t child = ::fork();
  if (child == 0) {
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0 && ::setuid(kNobody) != 0) ::_exit(kNoSuchUser);
    ::_exit(work());
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) && WEXITSTATUS(status) != kNoSuchUser ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("a folder that may not be listed is told, and the others are still looked through") {
  const Folder folder;
  folder.file("a/one.yaml");
  folder.file("b/two.yaml");
  folder.file("c/three.yaml");
  fs::permissions(folder.path, fs::perms::all);
  fs::permissions(folder.path / "b", fs::perms::none);
  const int right = as_nobody([&] {
    const auto below = files_below(folder.path, kMaps);
    if (!below || below->files.size() != 2 || below->unreadable.size() != 1) return 1;
    if (below->unreadable[0].folder != folder.path / "b") return 2;
    return below->unreadable[0].error.message.find("b`: Permission denied") != std::string::npos ? 0 : 3;
  });
  fs::permissions(folder.path / "b", fs::perms::all);
  if (right < 0) {
    MESSAGE("skipped: this system has no user that may not read everything");
    return;
  }
  CHECK(right == 0);
}
