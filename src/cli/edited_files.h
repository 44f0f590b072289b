#pragma once
// Edits of a map's files as commands make them: gathered, done for each file, shown as a diff, or written.

#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/source_set.h"
#include "formats/native/edit.h"

namespace stancemap::cli {

struct EditedText {
  FileId file;
  std::string name;  // of the file
  std::string text;  // the whole new text
};

class FileEdits {
 public:
  explicit FileEdits(const SourceSet& sources) : sources_(sources) {}
  void add(native::Edit edit) { edits_[edit.span.file].push_back(std::move(edit)); }

  /// The new texts of all files that change. Fails when one edit cannot be done; then nothing should be written.
  Result<std::vector<EditedText>> run() const;

 private:
  const SourceSet& sources_;
  std::map<FileId, std::vector<native::Edit>> edits_;
};

/// Writes each file atomically. Not all of them together: an error says which file could not be written.
Result<void> write_files(std::span<const EditedText> files);

/// What changes, line by line, as a unified diff with three lines around each change. Linear where changes are small
/// and local, as edits are.
std::string diff_of(const SourceSet& sources, std::span<const EditedText> files);

}  // namespace stancemap::cli
