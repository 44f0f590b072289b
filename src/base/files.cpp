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
  // A symlink is written through, so that its target is replaced and the link stays.
  const fs::path target = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : path;
  std::string temporary = target.string() + ".XXXXXX";
  const Descriptor fd(::mkstemp(temporary.data()));
  if (fd.get() < 0) return failure(fmt::format("cannot write beside `{}`: {}", path.string(), reason()));
  struct stat old{};
  const mode_t mode = ::stat(target.c_str(), &old) == 0 ? old.st_mode & 07777 : 0644;
  const bool written = write_all(fd.get(), bytes) && ::fchmod(fd.get(), mode) == 0 && ::fsync(fd.get()) == 0;
  if (!written || ::rename(temporary.c_str(), target.c_str()) != 0) {
    const std::string why = reason();
    ::unlink(temporary.c_str());
    return failure(fmt::format("cannot write `{}`: {}", path.string(), why));
  }
  return {};
}

Result<std::vector<fs::path>> files_below(const fs::path& folder, std::span<const std::string_view> extensions) {
  std::vector<fs::path> found;
  std::error_code error;
  fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, error);
  if (error) return failure(fmt::format("cannot list the folder `{}`: {}", folder.string(), error.message()));
  for (; it != fs::recursive_directory_iterator(); it.increment(error)) {
    if (error) return failure(fmt::format("cannot list the folder `{}`: {}", folder.string(), error.message()));
    const std::string name = it->path().filename().string();
    if (name.starts_with('.')) {
      if (it->is_directory(error)) it.disable_recursion_pending();
      continue;
    }
    const std::string extension = it->path().extension().string();
    if (std::find(extensions.begin(), extensions.end(), extension) == extensions.end()) continue;
    if (it->symlink_status(error).type() == fs::file_type::regular) found.push_back(it->path());
  }
  std::sort(found.begin(), found.end(),
            [](const fs::path& a, const fs::path& b) { return a.generic_string() < b.generic_string(); });
  return found;
}

}  // namespace stancemap
