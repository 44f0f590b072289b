#pragma once
// The files that one `render` writes: one, or one for each thesis, and a text twin beside each.

#include <string>
#include <vector>

#include "base/result.h"
#include "cli/picture_options.h"

namespace stancemap::cli {

struct FilesWanted {
  std::string format;        // a name of document_formats.h
  std::string output = "-";  // "-": standard output
  bool by_thesis = false;    // one picture for each thesis, with what leads to it
  std::string paper;         // of a PDF; empty: a page as large as the picture
  bool twin = false;         // the outline beside the picture
};

struct PictureFile {
  std::string name, bytes;
};

/// By thesis, "out.svg" becomes "out-1-ID.svg", "out-2-ID.svg", …; a PDF has a page for each thesis instead. A twin has
/// the name of its picture with the ending of an outline. Fails on what does not go together, with a word on what does.
Result<std::vector<PictureFile>> picture_files(const CheckedMap& checked, const PictureArguments& arguments,
                                               const FilesWanted& wanted);

/// The theses as the map lists them, then claims that say themselves that they are one.
std::vector<ClaimId> listed_theses(const ArgumentMap& map);

/// The name of a file without the ending of its format: "out" of "out.essay.md" in the format "essay".
std::string without_ending(const std::string& file, const PictureFormat& format);

}  // namespace stancemap::cli
