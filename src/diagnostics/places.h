#pragma once
// Line and column of many places. `SourceFile::position` counts the columns of a line from its begin; over a map that
// is one long line of JSON that would be quadratic in the number of findings. Here a long line is counted once.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_set.h"

namespace stancemap {

/// The name to show for a text: `-`, which is standard input, is "stdin".
std::string_view shown_name(std::string_view name);

/// The one name of a file that may be typed in several ways (`map.yaml`, `./map.yaml`, an absolute path): relative to
/// the current folder, without `.` and needless `..`, with `/`. Links are not followed. For `-` it is "stdin".
std::string plain_name(std::string_view name);

/// Answers as `SourceFile::position` does. Keeps a reference to the sources.
class Places {
 public:
  explicit Places(const SourceSet& sources) : sources_(sources), marks_(sources.size()) {}

  Position position(FileId file, std::uint32_t offset);
  Position begin(const Span& span) { return position(span.file, span.begin); }
  Position end(const Span& span) { return position(span.file, span.end); }

 private:
  // A code point's start, about every kStep bytes, and how many code points stand before it.
  struct Mark {
    std::uint32_t offset = 0;
    std::uint32_t count = 0;
  };
  std::uint32_t count_before(FileId file, std::uint32_t offset);
  const std::vector<Mark>& marks(FileId file);

  const SourceSet& sources_;
  std::vector<std::vector<Mark>> marks_;  // of each file, filled at its first long line
};

}  // namespace stancemap
