#include "base/files.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stancemap {
namespace {

namespace fs = std::filesystem;

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ > 2) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

std::string reason() {
  return std::strerror(errno);
}  // NOLINT(concurrency-mt-unsafe): one thread

Result<std::string> descriptor_bytes(int fd, const std::string& name, std::uint64_t max_bytes, std::uint64_t expected) {
  std::string bytes;
  bytes.reserve(expected);
  constexpr std::size_t kBlock = std::size_t{1} << 20;
  while (true) {
    const std::size_t old = bytes.size();
    const std::size_t want = old < expected ? expected - old + 1 : kBlock;
    bytes.resize(old + want);
    const ssize_t got = ::read(fd, bytes.data() + old, want);
    bytes.resize(old + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure(fmt::format("cannot read `{}`: {}", name, reason()));
    if (got == 0) return bytes;
    if (bytes.size() > max_bytes) return failure(fmt::format("`{}` is larger than {} bytes", name, max_bytes));
  }
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t done = ::write(fd, bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
  return true;
}

Error cannot_write(const fs::path& path) {
  return {fmt::format("cannot write `{}`: {}", path.string(), reason())};
}

// Where the symlinks at the end of `path` lead, also when nothing is there yet.
fs::path link_target(fs::path path) {
  constexpr int kMostLinks = 40;  // as many as Linux follows
  std::error_code error;
  for (int i = 0; i < kMostLinks && fs::is_symlink(path, error); ++i) {
    const fs::path next = fs::read_symlink(path, error);
    if (error) break;
    path = path.parent_path() / next;
  }
  return path;
}

Result<void> write_through(const fs::path& path, std::string_view bytes) {
  const Descriptor fd(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
  if (fd.get() < 0 || !write_all(fd.get(), bytes)) return tl::unexpected(cannot_write(path));
  return {};
}

// Opens a new file under a short name beside `target`, whose own name may be as long as names can be. The name may be
// guessed, so only a file that was not there is taken.
int open_beside(const fs::path& target, mode_t mode, fs::path& name) {
  for (int attempt = 0; attempt < 100; ++attempt) {
    name = target.parent_path() / fmt::format(".stancemap-{}-{}", ::getpid(), attempt);
    const int fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
    if (fd >= 0 || errno != EEXIST) return fd;
  }
  return -1;
}

Result<void> replace(const fs::path& path, const fs::path& target, std::string_view bytes) {
  struct stat old{};
  const bool exists = ::stat(target.c_str(), &old) == 0;
  fs::path temporary;
  const Descriptor fd(open_beside(target, exists ? 0600 : 0666, temporary));
  if (fd.get() < 0) return failure(fmt::format("cannot write beside `{}`: {}", path.string(), reason()));
  const bool written =
      write_all(fd.get(), bytes) && (!exists || ::fchmod(fd.get(), old.st_mode & 07777) == 0) && ::fsync(fd.get()) == 0;
  if (written && ::rename(temporary.c_str(), target.c_str()) == 0) return {};
  const Error error = cannot_write(path);
  ::unlink(temporary.c_str());
  return tl::unexpected(error);
}

Error cannot_list(const fs::path& folder, const std::error_code& error) {
  return {fmt::format("cannot list the folder `{}`: {}", folder.string(), error.message())};
}

}  // namespace

Result<std::string> file_bytes(const fs::path& path, std::uint64_t max_bytes) {
  if (path == "-") return descriptor_bytes(STDIN_FILENO, "standard input", max_bytes, 0);
  const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (fd.get() < 0) return failure(fmt::format("cannot open `{}`: {}", path.string(), reason()));
  struct stat info{};
  if (::fstat(fd.get(), &info) != 0) return failure(fmt::format("cannot read `{}`: {}", path.string(), reason()));
  if (S_ISDIR(info.st_mode)) return failure(fmt::format("`{}` is a folder", path.string()));
  if (!S_ISREG(info.st_mode)) return failure(fmt::format("`{}` is not a regular file", path.string()));
  const auto size = static_cast<std::uint64_t>(info.st_size);
  if (size > max_bytes) return failure(fmt::format("`{}` is larger than {} bytes", path.string(), max_bytes));
  return descriptor_bytes(fd.get(), path.string(), max_bytes, size);
}

Result<void> write_file(const fs::path& path, std::string_view bytes) {
  if (path == "-") {
    if (!write_all(STDOUT_FILENO, bytes)) return failure(fmt::format("cannot write standard output: {}", reason()));
    return {};
  }
  std::error_code error;
  const fs::path folder = path.parent_path();
  if (!folder.empty()) fs::create_directories(folder, error);
  if (error) return failure(fmt::format("cannot make the folder `{}`: {}", folder.string(), error.message()));
  const fs::file_status status = fs::status(path, error);
  if (fs::exists(status) && !fs::is_regular_file(status)) return write_through(path, bytes);
  return replace(path, link_target(path), bytes);
}

Result<FolderListing> files_below(const fs::path& folder, std::span<const std::string_view> extensions,
                                  const fs::path& without) {
  FolderListing found;
  std::vector<fs::path> open{folder};
  while (!open.empty()) {
    const fs::path current = std::move(open.back());
    open.pop_back();
    std::error_code error, ignored;
    for (fs::directory_iterator it(current, error); !error && it != fs::directory_iterator(); it.increment(error)) {
      if (it->path().filename().string().starts_with('.')) continue;
      const fs::file_type type = it->symlink_status(ignored).type();
      if (type == fs::file_type::directory) {
        if (without.empty() || !fs::equivalent(it->path(), without, ignored)) open.push_back(it->path());
        continue;
      }
      const std::string extension = it->path().extension().string();
      if (type != fs::file_type::regular) continue;
      if (std::find(extensions.begin(), extensions.end(), extension) != extensions.end()) {
        found.files.push_back(it->path());
      }
    }
    if (!error) continue;
    if (current == folder) return tl::unexpected(cannot_list(folder, error));
    found.unreadable.push_back({current, cannot_list(current, error)});
  }
  const auto before = [](const fs::path& a, const fs::path& b) { return a.generic_string() < b.generic_string(); };
  std::sort(found.files.begin(), found.files.end(), before);
  std::sort(found.unreadable.begin(), found.unreadable.end(),
            [&](const auto& a, const auto& b) { return before(a.folder, b.folder); });
  return found;
}

}  // namespace stancemap
