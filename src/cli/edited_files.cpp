#include "cli/edited_files.h"

#include "base/files.h"
#include "diagnostics/line_diff.h"

namespace stancemap::cli {

Result<std::vector<EditedText>> FileEdits::run() const {
  std::vector<EditedText> files;
  for (const auto& [file, edits] : edits_) {
    auto text = native::edited(sources_, file, edits);
    if (!text) return tl::unexpected(text.error());
    if (*text != sources_[file].text()) files.push_back({file, sources_[file].name(), std::move(*text)});
  }
  return files;
}

Result<void> write_files(std::span<const EditedText> files) {
  for (const EditedText& file : files) {
    if (const auto written = write_file(file.name, file.text); !written) return written;
  }
  return {};
}

std::string diff_of(const SourceSet& sources, std::span<const EditedText> files) {
  std::string out;
  for (const EditedText& file : files) out += unified_diff(file.name, sources[file.file].text(), file.text);
  return out;
}

}  // namespace stancemap::cli
