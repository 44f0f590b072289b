#pragma once
// A file's bytes as a parser wants them: valid UTF-8 without the characters that YAML and JSON forbid. What had to be
// replaced is a finding, and places in the replaced text lead back to the file.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_set.h"
#include "diagnostics/finding.h"

namespace stancemap::native {

enum class Syntax : std::uint8_t { kYaml, kJson };

class DocumentText {
 public:
  /// Looks at the file once. No copy is made of a text in which nothing is wrong.
  DocumentText(const SourceSet& sources, FileId file, Syntax syntax, Findings& findings);

  /// Without the byte order mark. Empty when the file is not UTF-8 at all (there is a finding).
  std::string_view text() const { return text_; }
  /// Bytes [begin, end) of text() as a place in the file.
  Span span(std::size_t begin, std::size_t end) const;
  /// The byte of text() for a byte of the file: the way back.
  std::size_t offset(std::uint32_t in_file) const;

 private:
  struct Shift {
    std::size_t after;   // from this byte of text() on …
    std::int64_t shift;  // … this is added
  };
  std::uint32_t original(std::size_t offset) const;
  void replace_bad(std::string_view whole, Syntax syntax, Findings& findings);

  FileId file_;
  std::string_view text_;
  std::string replaced_;
  std::vector<Shift> shifts_;
};

}  // namespace stancemap::native
