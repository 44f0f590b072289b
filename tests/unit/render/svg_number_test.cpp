#include "render/svg_number.h"

#include <doctest/doctest.h>

namespace stancemap {
namespace {

TEST_CASE("numbers have at most two decimals, no trailing zeros and no -0") {
  CHECK(svg_number(0) == "0");
  CHECK(svg_number(-0.001) == "0");
  CHECK(svg_number(12) == "12");
  CHECK(svg_number(-12.5) == "-12.5");
  CHECK(svg_number(0.05) == "0.05");
  CHECK(svg_number(-0.25) == "-0.25");
  CHECK(svg_number(1.999) == "2");
  CHECK(svg_number(123456789.126) == "123456789.13");
}

}  // namespace
}  // namespace stancemap
