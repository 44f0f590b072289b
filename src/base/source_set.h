#pragma once
// The texts that a run has read, and places in them. Each text is loaded once and never changes; a Span is a half-open
// byte range with its file. Line and column are computed when shown, by one binary search over the line starts.

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"

namespace stancemap {

/// Bytes [begin, end) of one file. A default Span is nowhere: `valid()` is false, and no line or caret is shown for it.
struct Span {
  FileId file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool valid() const { return file.valid(); }
  bool contains(const Span& other) const { return file == other.file && begin <= other.begin && other.end <= end; }
  auto operator<=>(const Span&) const = default;
};

/// A place as people count it: both from 1, the column in Unicode code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  bool operator==(const Position&) const = default;
};

/// One loaded text. Lines end at LF, CRLF or CR.
class SourceFile {
 public:
  SourceFile(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {}

  const std::string& name() const { return name_; }  // as the user wrote it, with `/`
  std::string_view text() const { return text_; }
  Position position(std::uint32_t offset) const;         // an offset past the end is the end
  std::string_view line_text(std::uint32_t line) const;  // without its line break; empty when there is no such line
  std::uint32_t line_begin(std::uint32_t line) const;    // the byte where line (from 1) starts
  std::uint32_t line_count() const;

 private:
  const std::vector<std::uint32_t>& line_starts() const;

  std::string name_;
  std::string text_;
  mutable std::vector<std::uint32_t> line_starts_;  // filled at the first question
};

/// All loaded texts. References to a SourceFile and to its text stay valid while the set lives, also when it is moved.
class SourceSet {
 public:
  FileId add(std::string name, std::string text) {
    files_.emplace_back(std::move(name), std::move(text));
    return FileId(files_.size() - 1);
  }
  /// Takes over all files of `other`; a FileId of `other` becomes FileId(id.index() + returned number) here.
  std::size_t absorb(SourceSet&& other) {
    const std::size_t shift = files_.size();
    for (SourceFile& file : other.files_) files_.push_back(std::move(file));
    other.files_.clear();
    return shift;
  }
  const SourceFile& operator[](FileId id) const { return files_[id.index()]; }
  std::size_t size() const { return files_.size(); }
  std::string_view text(const Span& span) const {
    return (*this)[span.file].text().substr(span.begin, span.end - span.begin);
  }

 private:
  std::deque<SourceFile> files_;
};

}  // namespace stancemap
