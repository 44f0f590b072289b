// Both texts are walked side by side. Where they differ, the nearest pair of places is looked for at which they agree
// again for two lines; what lies before it is a change, in which single lines may stay. That is linear in the texts,
// and quadratic only in one change.

#include "diagnostics/line_diff.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

#include "diagnostics/places.h"
#include "diagnostics/writer.h"

namespace stancemap {
namespace {

constexpr std::size_t kContext = 3;

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
    text.remove_prefix(text.starts_with("\r\n") ? 2 : text.empty() ? 0 : 1);
  }
  return lines;
}

/// Lines [old_begin, old_end) become [new_begin, new_end).
struct Change {
  std::size_t old_begin, old_end, new_begin, new_end;
};

class Differ {
 public:
  Differ(const Lines& before, const Lines& after) : before_(before), after_(after) {}

  std::vector<Change> changes() const {
    std::vector<Change> found;
    std::size_t i = 0, j = 0;
    while (i < before_.size() || j < after_.size()) {
      if (i < before_.size() && j < after_.size() && before_[i] == after_[j]) {
        ++i, ++j;
        continue;
      }
      const Change change = change_at(i, j);
      add_refined(change, found);
      i = change.old_end;
      j = change.new_end;
    }
    return found;
  }

 private:
  Change change_at(std::size_t i, std::size_t j) const {
    for (std::size_t distance = 1; distance <= kMaxChangedLines; ++distance) {
      for (std::size_t removed = 0; removed <= distance; ++removed) {
        const std::size_t old_end = i + removed;
        const std::size_t new_end = j + distance - removed;
        if (agree(old_end, new_end)) return {i, old_end, j, new_end};
      }
    }
    return {i, before_.size(), j, after_.size()};
  }

  // Lines that stay within one change: the longest common subsequence, for changes that are small enough for its table.
  void add_refined(const Change& change, std::vector<Change>& found) const {
    const std::size_t rows = change.old_end - change.old_begin, columns = change.new_end - change.new_begin;
    if (rows == 0 || columns == 0 || rows > kMaxChangedLines || columns > kMaxChangedLines) {
      found.push_back(change);
      return;
    }
    const auto same = [&](std::size_t i, std::size_t j) {
      return before_[change.old_begin + i] == after_[change.new_begin + j];
    };
    std::vector<std::uint32_t> length((rows + 1) * (columns + 1));  // of the tails that start at (i, j)
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return length[i * (columns + 1) + j]; };
    for (std::size_t i = rows; i-- > 0;) {
      for (std::size_t j = columns; j-- > 0;) {
        at(i, j) = same(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
    std::size_t i = 0, j = 0;
    while (i < rows || j < columns) {
      if (i < rows && j < columns && same(i, j)) {
        ++i, ++j;
        continue;
      }
      Change part{change.old_begin + i, 0, change.new_begin + j, 0};
      while ((i < rows || j < columns) && !(i < rows && j < columns && same(i, j))) {
        const bool drops = j == columns || (i < rows && at(i + 1, j) >= at(i, j + 1));
        ++(drops ? i : j);
      }
      part.old_end = change.old_begin + i;
      part.new_end = change.new_begin + j;
      found.push_back(part);
    }
  }

  // For two lines, or up to the end of both.
  bool agree(std::size_t i, std::size_t j) const {
    if (i > before_.size() || j > after_.size()) return false;
    for (std::size_t step = 0; step < 2; ++step, ++i, ++j) {
      if (i == before_.size() || j == after_.size()) return i == before_.size() && j == after_.size();
      if (before_[i] != after_[j]) return false;
    }
    return true;
  }

  const Lines& before_;
  const Lines& after_;
};

class HunkWriter {
 public:
  HunkWriter(const Lines& before, const Lines& after) : before_(before), after_(after) {}

  std::string write(const std::vector<Change>& changes) {
    for (std::size_t first = 0; first < changes.size();) {
      std::size_t last = first;
      while (last + 1 < changes.size() && changes[last + 1].old_begin <= changes[last].old_end + 2 * kContext) ++last;
      add_hunk(changes, first, last);
      first = last + 1;
    }
    return std::move(out_);
  }

 private:
  void add_hunk(const std::vector<Change>& changes, std::size_t first, std::size_t last) {
    const std::size_t lead = std::min(kContext, changes[first].old_begin);
    const std::size_t tail = std::min(kContext, before_.size() - changes[last].old_end);
    const std::size_t old_begin = changes[first].old_begin - lead, old_end = changes[last].old_end + tail;
    const std::size_t new_begin = changes[first].new_begin - lead, new_end = changes[last].new_end + tail;
    out_ += fmt::format("@@ -{} +{} @@\n", range(old_begin, old_end), range(new_begin, new_end));
    std::size_t at = old_begin;
    for (std::size_t i = first; i <= last; ++i) {
      add(' ', before_, at, changes[i].old_begin);
      add('-', before_, changes[i].old_begin, changes[i].old_end);
      add('+', after_, changes[i].new_begin, changes[i].new_end);
      at = changes[i].old_end;
    }
    add(' ', before_, at, old_end);
  }

  // Line numbers from 1; an empty range is named by the line before it.
  static std::string range(std::size_t begin, std::size_t end) {
    return fmt::format("{},{}", end > begin ? begin + 1 : begin, end - begin);
  }

  void add(char mark, const Lines& lines, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) out_ += fmt::format("{}{}\n", mark, terminal_safe(lines[i]));
  }

  const Lines& before_;
  const Lines& after_;
  std::string out_;
};

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
  const Lines old_lines = lines_of(before);
  const Lines new_lines = lines_of(after);
  const std::vector<Change> changes = Differ(old_lines, new_lines).changes();
  if (changes.empty()) return {};
  const std::string shown = terminal_safe(shown_name(name));
  return fmt::format("--- {}\n+++ {}\n{}", shown, shown, HunkWriter(old_lines, new_lines).write(changes));
}

}  // namespace stancemap
