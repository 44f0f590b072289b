// The sheet is a forest: what answers a cell is below it in the tree and beside it on the sheet. One walk over the
// forest gives rows in order, so a row once left is never written again, but for what is about a cell: it comes back to
// the cell's own row, and asks whether its column is free there. The walk has a stack of its own, since threads are
// deep.

#include "debate/flow/rows.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "graph/digraph.h"

namespace stancemap::flow {
namespace {

constexpr std::uint32_t kNoRow = 0xFFFF'FFFF;

class RowSetter {
 public:
  RowSetter(std::vector<Cell>& cells, const std::vector<bool>& kept, const std::vector<std::uint32_t>& section_of)
      : cells_(cells), kept_(kept), section_of_(section_of) {
    std::vector<Edge> answers;
    std::vector<Edge> drops;
    std::vector<Edge> others;
    for (std::uint32_t i = 0; i < cells.size(); ++i) {
      const Cell& cell = cells[i];
      if (!kept[i] || cell.kind == Kind::kWarrant || cell.stands_on == kNoCell) continue;
      const bool is_answer = cell.kind == Kind::kArgument || cell.stands_on != cell.of;
      (is_answer ? answers : cell.kind == Kind::kDrop ? drops : others).emplace_back(cell.stands_on, i);
    }
    drops.insert(drops.end(), others.begin(), others.end());
    answers_ = Digraph(cells.size(), answers);
    about_ = Digraph(cells.size(), drops);
  }

  std::uint32_t run() {
    for (const std::uint32_t root : roots()) place_tree(root);
    return next_row_;
  }

 private:
  struct Open {
    std::uint32_t cell;
    std::uint32_t next_answer = 0;
    std::uint32_t end = 0;  // the row below all that belongs to it so far
  };

  /// By section; of one, what was said before comes first.
  std::vector<std::uint32_t> roots() const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < cells_.size(); ++i) {
      if (kept_[i] && cells_[i].kind == Kind::kArgument && cells_[i].stands_on == kNoCell) found.push_back(i);
    }
    const auto key = [&](std::uint32_t root) {
      return std::pair(section_of_.empty() ? 0 : section_of_[root], cells_[root].post.valid());
    };
    std::stable_sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    return found;
  }

  void place_tree(std::uint32_t root) {
    open(root, next_row_);
    while (!open_.empty()) {
      Open& top = open_.back();
      const auto answers = answers_.targets(top.cell);
      if (top.next_answer < answers.size()) {
        const std::uint32_t answer = answers[top.next_answer++];
        const std::uint32_t own = cells_[top.cell].row;
        open(answer, top.next_answer == 1 && is_free(own, cells_[answer].column) ? own : top.end);
      } else {
        close();
      }
    }
  }

  void open(std::uint32_t cell, std::uint32_t row) {
    set(cell, row);
    open_.push_back({cell, 0, row + 1});
  }

  void close() {
    place_what_is_about(open_.back());
    const auto [cell, answers, end] = open_.back();
    open_.pop_back();
    cells_[cell].rows = end - cells_[cell].row;
    std::uint32_t below = cell + 1;
    const auto is_warrant = [&] { return below < cells_.size() && cells_[below].kind == Kind::kWarrant; };
    while (is_warrant() && !kept_[below]) ++below;
    if (is_warrant() && cells_[cell].says_claim()) {
      open(below, end);
    } else if (!open_.empty()) {
      open_.back().end = std::max(open_.back().end, end);
    } else {
      next_row_ = end;
    }
  }

  void place_what_is_about(Open& at) {
    std::uint32_t row_below = kNoRow;
    for (const std::uint32_t cell : about_.targets(at.cell)) {
      const std::uint32_t column = cells_[cell].column;
      if (is_free(cells_[at.cell].row, column)) {
        set(cell, cells_[at.cell].row);
        continue;
      }
      if (row_below == kNoRow || !is_free(row_below, column)) row_below = at.end++;
      set(cell, row_below);
    }
  }

  static std::uint64_t key(std::uint32_t row, std::uint32_t column) { return std::uint64_t{row} << 32 | column; }
  bool is_free(std::uint32_t row, std::uint32_t column) const { return !taken_.contains(key(row, column)); }
  void set(std::uint32_t cell, std::uint32_t row) {
    cells_[cell].row = row;
    taken_.insert(key(row, cells_[cell].column));
  }

  std::vector<Cell>& cells_;
  const std::vector<bool>& kept_;
  const std::vector<std::uint32_t>& section_of_;
  Digraph answers_, about_;
  std::vector<Open> open_;
  std::unordered_set<std::uint64_t> taken_;
  std::uint32_t next_row_ = 0;
};

}  // namespace

std::uint32_t set_rows(std::vector<Cell>& cells, const std::vector<bool>& kept,
                       const std::vector<std::uint32_t>& section_of) {
  return RowSetter(cells, kept, section_of).run();
}

}  // namespace stancemap::flow
