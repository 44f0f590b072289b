#include "graph/equivalence_paths.h"

#include <doctest/doctest.h>

#include "support/large.h"
#include "support/map_builder.h"

using namespace stancemap;
using stancemap::test::MapBuilder;

TEST_CASE("a shortest path of equivalences is found in either direction") {
  MapBuilder b;
  b.equal("a", "b").equal("c", "b").equal("c", "d").equal("d", "e").equal("a", "d").attack("a", "e");
  const MapGraph graph(b.map);
  EquivalencePaths paths(graph);
  const std::vector<RelationId> there{RelationId(4), RelationId(3)};
  CHECK(paths.shortest(b.id("a"), b.id("e")) == there);
  CHECK(paths.shortest(b.id("e"), b.id("a")) == std::vector<RelationId>{RelationId(3), RelationId(4)});
}

TEST_CASE("there is no path to oneself, and none between claims that are not equivalent") {
  MapBuilder b;
  b.equal("a", "b").support("a", "c");
  const MapGraph graph(b.map);
  EquivalencePaths paths(graph);
  CHECK(paths.shortest(b.id("a"), b.id("a")).empty());
  CHECK(paths.shortest(b.id("a"), b.id("c")).empty());
}

TEST_CASE("many questions about a long chain end") {
  MapBuilder b;
  constexpr int kLength = test::large(20'000);
  for (int i = 0; i < kLength; ++i) b.equal("c" + std::to_string(i), "c" + std::to_string(i + 1));
  const MapGraph graph(b.map);
  EquivalencePaths paths(graph);
  CHECK(paths.shortest(b.id("c0"), ClaimId(kLength)).size() == kLength);
  std::size_t found = 0;
  for (int i = 0; i < kLength; ++i) found += paths.shortest(ClaimId(0), ClaimId(kLength)).empty() ? 0 : 1;
  CHECK(found < 100);
}
