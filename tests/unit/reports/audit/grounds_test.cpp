#include "reports/audit/grounds.h"

#include <doctest/doctest.h>

#include "../../../support/map_builder.h"

using namespace stancemap;
using namespace stancemap::audit;
using stancemap::test::MapBuilder;

TEST_CASE("grounds over the budget say that they are a bound") {
  MapBuilder b;
  b.support("b", "a").support("c", "b").support("d", "c");
  const MapGraph graph(b.map);
  CHECK(Grounds(b.map, graph).of(b.id("a")).claims == 3);
  CHECK(Grounds(b.map, graph).of(b.id("a")).exact);
  const Ground bound = Grounds(b.map, graph, 2).of(b.id("a"));
  CHECK(bound.claims == 2);
  CHECK_FALSE(bound.exact);
}

TEST_CASE("a claim that is a thesis twice is listed once, in the order of `thesis`") {
  MapBuilder b;
  b.claims({"x", "y", "z"}).thesis("y").thesis("x");
  b.map.theses.push_back({b.id("y"), {}});
  b.claim("z").thesis = true;
  CHECK(theses_of(b.map) == std::vector{b.id("y"), b.id("x"), b.id("z")});
}

TEST_CASE("of many grounds the first five are named") {
  MapBuilder b;
  for (const char* from : {"b", "c", "d", "e", "f", "g", "h"}) b.support(from, "a");
  const MapGraph graph(b.map);
  CHECK(Grounds(b.map, graph).direct_text(b.id("a")) == "b, c, d, e, f and 2 more");
}
