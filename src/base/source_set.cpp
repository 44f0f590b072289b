#include "base/source_set.h"

#include <algorithm>

#include "base/utf8.h"

namespace stancemap {
const std::vector<std::uint32_t>& SourceFile::line_starts() const {
  if (!line_starts_.empty()) return line_starts_;
  const std::size_t begin = text().starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  line_starts_.push_back(static_cast<std::uint32_t>(begin));
  for (std::size_t i = begin; i < text_.size(); ++i) {
    const bool lone_cr = text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n');
    if (text_[i] == '\n' || lone_cr) line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  return line_starts_;
}

Position SourceFile::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto& starts = line_starts();
  offset = std::max(offset, starts.front());
  const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
  const std::uint32_t line = static_cast<std::uint32_t>(after - starts.begin());
  const std::uint32_t begin = starts[line - 1];
  return {line, static_cast<std::uint32_t>(code_point_count(text().substr(begin, offset - begin))) + 1};
}

std::uint32_t SourceFile::line_begin(std::uint32_t line) const {
  const auto& starts = line_starts();
  if (line == 0) return 0;
  return line > starts.size() ? static_cast<std::uint32_t>(text_.size()) : starts[line - 1];
}

std::string_view SourceFile::line_text(std::uint32_t line) const {
  if (line == 0 || line > line_starts().size()) return {};
  std::string_view all = text().substr(line_begin(line), line_begin(line + 1) - line_begin(line));
  while (!all.empty() && (all.back() == '\n' || all.back() == '\r')) all.remove_suffix(1);
  return all;
}

std::uint32_t SourceFile::line_count() const {
  return static_cast<std::uint32_t>(line_starts().size());
}

}  // namespace stancemap
