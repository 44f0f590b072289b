#include "reports/grading/points.h"

#include <doctest/doctest.h>

using namespace stancemap::grading;

TEST_CASE("points are read and written without noise") {
  for (const char* text : {"0", "1", "0.5", "12.25", "100000", "0.05"}) {
    const auto points = points_from_text(text);
    REQUIRE(points);
    CHECK(points_text(*points) == text);
  }
  CHECK(points_text(points_from_text("1.50").value()) == "1.5");
}

TEST_CASE("what is no number of points is refused") {
  for (const char* text :
       {"", ".", "1.", ".5", "-1", "+1", "1e3", "1.234", "0x10", "100000.01", "99999999999999999999", "1,5"}) {
    CAPTURE(text);
    CHECK_FALSE(points_from_text(text));
  }
}

TEST_CASE("one point is singular") {
  CHECK(points_words(100) == "1 point");
  CHECK(points_words(50) == "0.5 points");
  CHECK(points_words(0) == "0 points");
}
