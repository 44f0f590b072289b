#include "render/paper.h"

#include <doctest/doctest.h>

using namespace stancemap;

TEST_CASE("a picture that fits takes one sheet, turned as it needs") {
  const Poster upright = poster(300, 500, *paper("a4"));
  CHECK(upright.columns * upright.rows == 1);
  CHECK(upright.sheet_height > upright.sheet_width);
  const Poster sideways = poster(700, 300, *paper("a4"));
  CHECK(sideways.columns * sideways.rows == 1);
  CHECK(sideways.sheet_width > sideways.sheet_height);
}

TEST_CASE("sheets cover the whole picture, and neighbours share the overlap") {
  for (const double width : {1.0, 527.28, 528.0, 1026.0, 1027.0, 5000.0}) {
    const Poster sheets = poster(width, 2000, *paper("a4"));
    CAPTURE(width);
    CHECK(sheets.picture_x(0) >= kPaperMargin - 0.01);
    const double right_end = sheets.picture_x(sheets.columns - 1) + width;
    CHECK(right_end <= kPaperMargin + sheets.area_width() + 0.02);
    CHECK(sheets.picture_x(0) - sheets.picture_x(1) == doctest::Approx(sheets.area_width() - kPaperOverlap));
    CHECK(sheets.left >= -0.02);
    CHECK(2 * sheets.left < sheets.area_width());  // no column is in vain
  }
}

TEST_CASE("papers are known by name") {
  CHECK(paper("letter") != nullptr);
  CHECK(paper("a5") == nullptr);
}
