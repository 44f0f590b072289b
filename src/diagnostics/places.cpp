#include "diagnostics/places.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <system_error>

#include "base/utf8.h"

namespace stancemap {
namespace {

constexpr std::uint32_t kStep = 256;

std::uint32_t code_points(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return static_cast<std::uint32_t>(code_point_count(text.substr(begin, end - begin)));
}

// The line that holds `offset`: the last one that begins at or before it.
std::uint32_t line_of(const SourceFile& file, std::uint32_t offset) {
  std::uint32_t low = 1;
  std::uint32_t high = file.line_count();
  while (low < high) {
    const std::uint32_t middle = low + (high - low + 1) / 2;
    if (file.line_begin(middle) <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

}  // namespace

std::string_view shown_name(std::string_view name) {
  return name == "-" ? "stdin" : name;
}

std::string plain_name(std::string_view name) {
  namespace fs = std::filesystem;
  if (name.empty() || name == "-") return std::string(shown_name(name));
  std::error_code error;
  const fs::path folder = fs::current_path(error);
  fs::path path = fs::path(name).lexically_normal();
  if (!error && (path.is_absolute() || path.native().starts_with(".."))) {
    path = (folder / path).lexically_normal().lexically_relative(folder);
  }
  std::string plain = path.generic_string();
  if (plain.size() > 1 && plain.ends_with('/')) plain.pop_back();  // a folder
  return plain;
}

Position Places::position(FileId file, std::uint32_t offset) {
  const SourceFile& source = sources_[file];
  offset = std::min(offset, static_cast<std::uint32_t>(source.text().size()));
  const std::uint32_t line = line_of(source, offset);
  const std::uint32_t begin = source.line_begin(line);
  const std::uint32_t before = offset - begin <= 2 * kStep ? code_points(source.text(), begin, offset)
                                                           : count_before(file, offset) - count_before(file, begin);
  return {line, before + 1};
}

std::uint32_t Places::count_before(FileId file, std::uint32_t offset) {
  const auto& all = marks(file);
  const auto after = std::upper_bound(all.begin(), all.end(), offset,
                                      [](std::uint32_t o, const Mark& mark) { return o < mark.offset; });
  const Mark& last = *std::prev(after);
  return last.count + code_points(sources_[file].text(), last.offset, offset);
}

const std::vector<Places::Mark>& Places::marks(FileId file) {
  auto& all = marks_[file.index()];
  if (!all.empty()) return all;
  const std::string_view text = sources_[file].text();
  all.push_back({});
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    if (i >= all.back().offset + std::size_t{kStep}) all.push_back({static_cast<std::uint32_t>(i), count});
    next_code_point(text, i);
  }
  return all;
}

}  // namespace stancemap
