#include "render/line_dots.h"

#include <doctest/doctest.h>

namespace stancemap {
namespace {

void add_flat(LineDots& dots, double y) {
  for (int i = 0; i <= 100; ++i) dots.add({i * 6.0 - 300, y});
}

TEST_CASE("dots of a line are counted where they stand") {
  LineDots dots;
  CHECK(dots.count({{-1000, -1000}, {1000, 1000}}) == 0);
  add_flat(dots, 7);
  CHECK(dots.count({{-1000, -1000}, {1000, 1000}}) == 101);
  CHECK(dots.count({{-1000, 10}, {1000, 1000}}) == 0);
  CHECK(dots.count({{-1, -20}, {59, 20}}) == 10);  // on both sides of 0, and over the edge of a tile
  CHECK(dots.count({{120, 0}, {140, 20}}) == 4);
  CHECK(dots.count({{50, 5}, {50, 5}}) == 0);
}

TEST_CASE("lines that run on one another count once") {
  LineDots dots;
  for (int i = 0; i < 1000; ++i) add_flat(dots, 7);
  CHECK(dots.count({{-1000, -1000}, {1000, 1000}}) == 101);
  add_flat(dots, 11);
  CHECK(dots.count({{-1000, -1000}, {1000, 1000}}) == 202);
}

TEST_CASE("a line far outside any page is survived") {
  LineDots dots;
  CHECK(dots.add({1e300, -1e300}));
  CHECK(dots.add({-1e300, 1e300}));
  CHECK(dots.count({{0, 0}, {100, 100}}) == 0);
}

}  // namespace
}  // namespace stancemap
