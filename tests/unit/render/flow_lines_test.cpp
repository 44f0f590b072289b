#include "render/flow_lines.h"

#include <algorithm>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "debate/flow/rows.h"
#include "render/flow_picture.h"
#include "support/map_builder.h"

namespace stancemap::flow {
namespace {

struct Drawn {
  test::MapBuilder builder;
  Sheet sheet;
  Cards cards;
  std::vector<FlowLine> lines;

  void draw() {
    cards = cards_of(builder.map, sheet, false);
    lines = routed_lines(sheet, cards);
  }
};

/// Puts cells in order of time on rows, as a sheet has them.
void arrange(std::vector<Cell> cells, std::uint32_t columns, Sheet& sheet) {
  sheet.thread = ThreadId(0);
  for (std::uint32_t c = 0; c < columns; ++c) sheet.columns.push_back({"c" + std::to_string(c), "", "", "", ""});
  sheet.rows = set_rows(cells, std::vector<bool>(cells.size(), true));
  std::vector<std::uint32_t> order(cells.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(cells[a].row, cells[a].column) < std::pair(cells[b].row, cells[b].column);
  });
  std::vector<std::uint32_t> place(cells.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  for (const std::uint32_t from : order) {
    Cell cell = cells[from];
    for (std::uint32_t* other : {&cell.of, &cell.stands_on}) *other = *other == kNoCell ? kNoCell : place[*other];
    sheet.cells.push_back(cell);
  }
  std::vector<std::uint32_t> next(columns, sheet.rows);
  for (auto cell = sheet.cells.rbegin(); cell != sheet.cells.rend(); ++cell) {
    cell->rows = std::min(cell->rows, next[cell->column] - cell->row);
    next[cell->column] = cell->row;
  }
}

Cell cell_at(std::uint32_t column, std::uint32_t stands_on, Kind kind = Kind::kArgument) {
  Cell cell;
  cell.kind = kind;
  cell.claim = ClaimId(0);
  cell.column = cell.last_column = column;
  cell.stands_on = stands_on;
  if (kind != Kind::kArgument) cell.of = stands_on;
  return cell;
}

Drawn drawn(const std::vector<Cell>& cells, std::uint32_t columns) {
  Drawn result;
  result.builder.claims({"a", "long"});
  result.builder.claim("long").text.text = result.builder.map.texts.add(std::string(200, 'w'));
  result.builder.map.threads.emplace_back().id = "t";
  arrange(cells, columns, result.sheet);
  result.draw();
  return result;
}

/// Whether a stretch of a line lies in a card, not counting its edges.
bool crosses(const Point& a, const Point& b, const Card& card) {
  constexpr double kEdge = 0.5;
  return std::max(a.x, b.x) > card.x + kEdge && std::min(a.x, b.x) < card.right() - kEdge &&
         std::max(a.y, b.y) > card.y + kEdge && std::min(a.y, b.y) < card.y + card.height - kEdge;
}

bool is_behind_a_card(const Drawn& picture) {
  for (const FlowLine& line : picture.lines) {
    for (std::size_t p = 1; p < line.points.size(); ++p) {
      for (const Card& card : picture.cards.cards) {
        if (crosses(line.points[p - 1], line.points[p], card)) return true;
      }
    }
  }
  return false;
}

/// How often lines to two different cards lie on top of each other: going down, and going across.
struct Shared {
  int down = 0, across = 0;
};
Shared shared_stretches(const Drawn& picture) {
  struct Stretch {
    bool down;
    double at, begin, end;
    std::uint32_t to;
  };
  std::vector<Stretch> all;
  for (const FlowLine& line : picture.lines) {
    for (std::size_t p = 1; p < line.points.size(); ++p) {
      const Point& a = line.points[p - 1];
      const Point& b = line.points[p];
      const std::uint32_t to = picture.sheet.cells[line.cell].stands_on;
      if (a.x == b.x) {
        all.push_back({true, a.x, std::min(a.y, b.y), std::max(a.y, b.y), to});
      } else {
        all.push_back({false, a.y, std::min(a.x, b.x), std::max(a.x, b.x), to});
      }
    }
  }
  Shared shared;
  for (const Stretch& one : all) {
    for (const Stretch& other : all) {
      if (one.to >= other.to || one.down != other.down || one.at != other.at) continue;
      if (one.begin < other.end && other.begin < one.end) ++(one.down ? shared.down : shared.across);
    }
  }
  return shared;
}

TEST_CASE("an answer goes round the place where somebody else dropped the argument") {
  const Drawn picture = drawn({cell_at(0, kNoCell), cell_at(1, 0, Kind::kDrop), cell_at(3, 0)}, 4);
  REQUIRE(picture.lines.size() == 2);
  CHECK(picture.lines[0].points.size() == 2);  // the drop, straight beside what was dropped
  CHECK(picture.lines[1].points.size() > 4);
  CHECK_FALSE(is_behind_a_card(picture));
  CHECK(picture.lines[1].points.back().y != picture.lines[0].points.back().y);
}

TEST_CASE("where nothing stands between, the line is straight") {
  const Drawn picture = drawn({cell_at(0, kNoCell), cell_at(3, 0)}, 4);
  REQUIRE(picture.lines.size() == 1);
  REQUIRE(picture.lines[0].points.size() == 2);
  CHECK(picture.lines[0].points[0].y == picture.lines[0].points[1].y);
}

TEST_CASE("answers to two cards do not share a line") {
  // As in a forum: one answers from below in its own column, another from two columns further to the right.
  const Drawn picture = drawn({cell_at(0, kNoCell), cell_at(1, 0), cell_at(1, 1), cell_at(2, 0)}, 3);
  CHECK_FALSE(is_behind_a_card(picture));
  CHECK(shared_stretches(picture).down == 0);
  CHECK(shared_stretches(picture).across == 0);
}

TEST_CASE("in any sheet no line runs behind a card, and lines to different cards are apart") {
  std::mt19937 random(7);
  const auto below = [&](std::uint32_t end) { return static_cast<std::uint32_t>(random() % end); };
  int across = 0;
  for (int round = 0; round < 300; ++round) {
    const std::uint32_t columns = 1 + below(8);
    std::vector<Cell> cells;
    for (std::uint32_t i = 0; i < 4 + below(25); ++i) {
      const std::uint32_t beside = i == 0 || below(5) == 0 ? kNoCell : below(i);
      const bool is_act = beside != kNoCell && below(3) == 0;
      cells.push_back(cell_at(below(columns), beside,
                              !is_act         ? Kind::kArgument
                              : below(2) == 0 ? Kind::kDrop
                                              : Kind::kExtension));
      if (is_act && cells[beside].kind != Kind::kArgument) cells[i].stands_on = cells[i].of = cells[beside].of;
      if (!is_act && beside != kNoCell && cells[beside].kind != Kind::kArgument) cells[i].stands_on = kNoCell;
      if (below(4) == 0) cells[i].claim = ClaimId(1);
    }
    const Drawn picture = drawn(cells, columns);
    CAPTURE(round);
    REQUIRE_FALSE(is_behind_a_card(picture));
    const Shared shared = shared_stretches(picture);
    REQUIRE(shared.down == 0);
    across += shared.across;
  }
  CHECK(across <= 5);  // heights of rows may happen to put two lines at one height, for the width of a gutter
}

TEST_CASE("lines make room for themselves: a gap with several lines is higher, a gutter wider") {
  std::vector<Cell> cells{cell_at(0, kNoCell), cell_at(1, 0, Kind::kDrop)};
  const Drawn few = drawn(cells, 6);
  for (std::uint32_t column = 2; column < 6; ++column) cells.push_back(cell_at(column, 0, Kind::kExtension));
  cells.push_back(cell_at(5, kNoCell));
  cells.push_back(cell_at(3, 6));
  const Drawn many = drawn(cells, 6);
  CHECK(many.cards.row_tops[0] > few.cards.row_tops[0]);
  CHECK_FALSE(is_behind_a_card(many));
}

TEST_CASE("a sheet as large as may be drawn has its lines in time") {
  std::vector<Cell> cells{cell_at(0, kNoCell)};
  for (std::uint32_t i = 1; i < kMostFlowCells; ++i) cells.push_back(cell_at(i % kMostFlowColumns, i / 2));
  const Drawn picture = drawn(cells, kMostFlowColumns);
  CHECK(picture.lines.size() == kMostFlowCells - 1);
  CHECK_FALSE(is_behind_a_card(picture));
}

}  // namespace
}  // namespace stancemap::flow
