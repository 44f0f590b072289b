#include "debate/flow/rows.h"

#include <doctest/doctest.h>

namespace stancemap::flow {
namespace {

Cell argument(std::uint32_t column, std::uint32_t stands_on = kNoCell) {
  Cell cell;
  cell.column = column;
  cell.stands_on = stands_on;
  cell.post = PostId(0);
  return cell;
}
Cell about(Kind kind, std::uint32_t column, std::uint32_t of) {
  Cell cell = argument(column, of);
  cell.kind = kind;
  cell.of = of;
  return cell;
}

std::vector<std::uint32_t> rows_of(std::vector<Cell> cells) {
  set_rows(cells, std::vector<bool>(cells.size(), true));
  std::vector<std::uint32_t> rows;
  for (const Cell& cell : cells) rows.push_back(cell.row);
  return rows;
}

TEST_CASE("the second answer stands below all that the first one drew") {
  //           A             answers A       answers the first twice         answers A
  CHECK(rows_of({argument(0), argument(1, 0), argument(2, 1), argument(2, 1), argument(1, 0)}) ==
        std::vector<std::uint32_t>{0, 0, 0, 1, 2});
}

TEST_CASE("an answer in the column of what it answers stands on the next row") {
  CHECK(rows_of({argument(0), argument(0, 0), argument(0, 1)}) == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(rows_of({argument(0), argument(1, 0), argument(0, 1)}) == std::vector<std::uint32_t>{0, 0, 1});
}

TEST_CASE("a drop has its place before what else is about a cell") {
  CHECK(rows_of({argument(0), about(Kind::kExtension, 2, 0), about(Kind::kDrop, 2, 0)}) ==
        std::vector<std::uint32_t>{0, 1, 0});
}

TEST_CASE("what is about a cell shares a row where columns are free") {
  CHECK(rows_of({argument(0), argument(1, 0), argument(2, 1), about(Kind::kExtension, 2, 0),
                 about(Kind::kExtension, 3, 0), about(Kind::kQuestion, 1, 0)}) ==
        std::vector<std::uint32_t>{0, 0, 0, 1, 0, 1});
}

TEST_CASE("cells that are not kept take no room") {
  std::vector<Cell> cells{argument(0), argument(1, 0), argument(0)};
  CHECK(set_rows(cells, {false, false, true}) == 1);
  CHECK(cells[2].row == 0);
}

}  // namespace
}  // namespace stancemap::flow
