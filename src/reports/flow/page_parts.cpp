// Heights are counted in lines of text. How many characters fit on a line is a guess, since nobody knows the reader's
// font; a part that comes out higher than guessed still fits a page, as long as it is not twice as high.

#include "reports/flow/page_parts.h"

#include <algorithm>

#include "base/shown_text.h"
#include "reports/flow/cell_text.h"

namespace stancemap::flow {
namespace {

constexpr std::size_t kLinesOfPart = 24;  // a page in landscape holds about 45 below the heads
constexpr std::size_t kLeastOfPart = 10;
constexpr std::size_t kCharactersOfRow = 180;  // in all columns together
constexpr std::size_t kLeastCharacters = 6;

class Cutter {
 public:
  explicit Cutter(const FlowReport& report)
      : report_(report),
        sheet_(report.sheet),
        characters_(std::max(kLeastCharacters, kCharactersOfRow / std::max<std::size_t>(1, sheet_.columns.size()))),
        lines_(sheet_.rows, 1),
        crossing_(sheet_.rows + 1),
        is_root_(sheet_.rows) {
    measure();
  }

  std::vector<std::uint32_t> parts() {
    std::vector<std::uint32_t> starts{0};
    std::size_t height = 0;  // of the part at hand, with the row at hand
    for (std::uint32_t row = 0; row < sheet_.rows; ++row) {
      if (row > 0 && is_root_[row]) {
        starts.push_back(row);
        height = 0;
      }
      height += lines_[row];
      if (height <= kLinesOfPart || row == starts.back()) continue;
      const std::uint32_t cut = best_cut(starts.back(), row);
      starts.push_back(cut);
      height = 0;
      for (std::uint32_t r = cut; r <= row; ++r) height += lines_[r];
    }
    return starts;
  }

 private:
  /// A cell that goes on over several rows makes the last one as high as it needs.
  void measure() {
    std::vector<std::uint32_t> begins(sheet_.rows + 1), ends(sheet_.rows + 1);
    std::vector<std::vector<std::pair<std::size_t, std::uint32_t>>> ending(sheet_.rows);  // lines, first row
    std::vector<std::size_t> above(sheet_.rows + 1);                                      // lines of the rows before
    std::uint32_t next = 0;
    std::uint32_t open = 0;
    for (std::uint32_t row = 0; row < sheet_.rows; ++row) {
      for (; next < sheet_.cells.size() && sheet_.cells[next].row == row; ++next) {
        const Cell& cell = sheet_.cells[next];
        is_root_[row] = is_root_[row] || (cell.kind == Kind::kArgument && cell.stands_on == kNoCell);
        ending[row + cell.rows - 1].emplace_back(lines_of(next), row);
        if (cell.rows > 1) ++begins[row];
        if (cell.rows > 1) ++ends[row + cell.rows];
      }
      open -= ends[row];
      crossing_[row] = open;
      open += begins[row];
      for (const auto& [lines, first] : ending[row]) {
        const std::size_t have = above[row] - above[first];
        if (lines > have) lines_[row] = std::max(lines_[row], lines - have);
      }
      above[row + 1] = above[row] + lines_[row];
    }
  }

  std::size_t lines_of(std::uint32_t cell) const {
    const CellText text = cell_text(report_, cell);
    const auto lines = [&](const std::string& one) { return display_width(one) / characters_ + 1; };
    std::size_t count = lines(text.number + " " + text.body) + (text.marks.empty() ? 0 : 1);
    for (const std::string& note : text.notes) count += lines(note);
    return count;
  }

  /// The row in (start, end] before which the fewest cells go on, of several the last one; what is above it is not
  /// tiny.
  std::uint32_t best_cut(std::uint32_t start, std::uint32_t end) const {
    std::uint32_t best = end;
    std::size_t height = 0;
    for (std::uint32_t row = start; row < end; ++row) {
      height += lines_[row];
      if (height >= kLeastOfPart && crossing_[row + 1] <= crossing_[best]) best = row + 1;
    }
    return best;
  }

  const FlowReport& report_;
  const Sheet& sheet_;
  std::size_t characters_;
  std::vector<std::size_t> lines_;       // per row
  std::vector<std::uint32_t> crossing_;  // per row: cells that go on from the row above
  std::vector<bool> is_root_;            // per row
};

}  // namespace

std::vector<std::uint32_t> page_parts(const FlowReport& report) {
  return Cutter(report).parts();
}

}  // namespace stancemap::flow
