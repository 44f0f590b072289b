#include "graph/thesis_depth.h"

#include <doctest/doctest.h>

#include "support/large.h"
#include "support/map_builder.h"

using namespace stancemap;
using test::MapBuilder;

namespace {

std::int32_t depth_of(MapBuilder& b, std::string_view claim) {
  const MapGraph graph(b.map);
  return thesis_depths(graph)[b.id(claim).index()];
}

}  // namespace

TEST_CASE("supports and attacks are one step each, and the longest way counts") {
  MapBuilder b;
  b.thesis("t").support("a", "t").attack("b", "a").support("c", "b").support("c", "t");
  CHECK(depth_of(b, "t") == 0);
  CHECK(depth_of(b, "a") == 1);
  CHECK(depth_of(b, "b") == 2);
  CHECK(depth_of(b, "c") == 3);
}

TEST_CASE("an argument and its premises are one step") {
  MapBuilder b;
  b.thesis("t").argument("arg", {"p", "q"}).support("arg", "t").undercut("u", "arg");
  CHECK(depth_of(b, "p") == 1);
  CHECK(depth_of(b, "q") == 1);
  CHECK(depth_of(b, "u") == 2);
}

TEST_CASE("an undercut is one step beyond the relation that it cuts") {
  MapBuilder b;
  b.thesis("t").support("a", "t");
  b.undercut("u", b.last_relation());
  b.undercut("v", b.last_relation());
  CHECK(depth_of(b, "u") == 2);
  CHECK(depth_of(b, "v") == 3);
}

TEST_CASE("a circle counts as one place") {
  MapBuilder b;
  b.thesis("t").support("a", "t").support("b", "a").support("a", "b").attack("c", "b");
  CHECK(depth_of(b, "a") == 1);
  CHECK(depth_of(b, "b") == 1);
  CHECK(depth_of(b, "c") == 2);
}

TEST_CASE("from a claim that leads to no thesis there is no way") {
  MapBuilder b;
  b.thesis("t").support("a", "b").equal("a", "t");
  CHECK(depth_of(b, "a") == kNoWayToThesis);
  CHECK(depth_of(b, "b") == kNoWayToThesis);
}

TEST_CASE("a chain of two hundred thousand claims is walked without recursion") {
  constexpr int kMany = test::large(200'000);
  MapBuilder b;
  b.thesis("0");
  for (int i = 1; i < kMany; ++i) b.support(std::to_string(i), std::to_string(i - 1));
  CHECK(depth_of(b, std::to_string(kMany - 1)) == kMany - 1);
}
