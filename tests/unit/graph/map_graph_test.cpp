#include "graph/map_graph.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/map_builder.h"

using namespace stancemap;
using test::MapBuilder;

namespace {

std::vector<std::string> names_of(const ArgumentMap& map, std::span<const RelationId> relations) {
  std::vector<std::string> names;
  for (const RelationId id : relations) names.push_back(map.name(id));
  return names;
}

}  // namespace

TEST_CASE("arguments are vertices behind the claims") {
  MapBuilder b;
  b.argument("arg", {"a", "b"}).support("arg", "c");
  const MapGraph graph(b.map);
  CHECK(graph.vertex(b.node("c")) == 2);
  CHECK(graph.vertex(b.node("arg")) == 3);
  CHECK(graph.node(3) == b.node("arg"));
  CHECK(graph.name(3) == "arg");
  CHECK(graph.name(0) == "a");
}

TEST_CASE("support leads from premises to their argument and on, attack is apart") {
  MapBuilder b;
  b.argument("arg", {"a", "b"}).support("arg", "c").attack("d", "c").support("d", "e");
  const MapGraph graph(b.map);
  CHECK(graph.support().edge_count() == 4);
  CHECK(graph.attack().edge_count() == 1);
  CHECK(graph.support().targets(graph.vertex(b.node("a")))[0] == graph.vertex(b.node("arg")));
  CHECK(graph.attack_relation(0) == RelationId(1));
  CHECK_FALSE(graph.support_relation(0).valid());
  CHECK(graph.support_relation(3) == RelationId(2));
}

TEST_CASE("an edge's place is where its premise or its relation is written") {
  MapBuilder b;
  b.argument("arg", {"a"}).support("arg", "c").attack("a", "c");
  const FileId file(0);
  b.map.arguments[0].premises[0].span = {file, 3, 4};
  b.map.relations[0].place.span = {file, 5, 6};
  b.map.relations[1].place.span = {file, 7, 9};
  const MapGraph graph(b.map);
  CHECK(graph.support_place(0) == Span{file, 3, 4});
  CHECK(graph.support_place(1) == Span{file, 5, 6});
  CHECK(graph.attack_place(0) == Span{file, 7, 9});
}

TEST_CASE("relations are listed at both ends, in map order, also at a relation that is undercut") {
  MapBuilder b;
  b.support("a", "b", "r1").attack("c", "b", "r2").undercut("d", "r1", "r3").attack("a", "d", "r4");
  const MapGraph graph(b.map);
  CHECK(names_of(b.map, graph.relations_to(b.node("b"))) == std::vector<std::string>{"r1", "r2"});
  CHECK(names_of(b.map, graph.relations_from(b.node("a"))) == std::vector<std::string>{"r1", "r4"});
  CHECK(names_of(b.map, graph.relations_to(b.node("r1"))) == std::vector<std::string>{"r3"});
  CHECK(graph.relations_to(b.node("c")).empty());
  CHECK(graph.relations_to(b.node("r3")).empty());
  CHECK(graph.relations_to(Node()).empty());
}

TEST_CASE("relations with an end that is nothing are left out") {
  MapBuilder b;
  b.claims({"a"});
  b.relation(RelationKind::kSupport, b.node("a"), Node()).relation(RelationKind::kAttack, ClaimId(), b.node("a"));
  const MapGraph graph(b.map);
  CHECK(graph.support().edge_count() == 0);
  CHECK(graph.attack().edge_count() == 0);
  CHECK(graph.relations_from(b.node("a")).size() == 1);
}

TEST_CASE("an empty map has no answers and no faults") {
  const ArgumentMap map;
  const MapGraph graph(map);
  CHECK(graph.support().vertex_count() == 0);
  CHECK(graph.support_components().count == 0);
  CHECK(graph.backed().empty());
  CHECK(graph.rest_counts().empty());
  CHECK(graph.reaches_thesis().empty());
  CHECK(graph.equivalence_names().empty());
}

TEST_CASE("what rests on a claim is counted through arguments") {
  MapBuilder b;
  b.argument("arg", {"a", "b"}).support("arg", "c").support("c", "d").attack("x", "c");
  const MapGraph graph(b.map);
  CHECK(graph.rest_counts()[b.id("a").index()].count == 2);
  CHECK(graph.rest_counts()[b.id("c").index()].count == 1);
  CHECK(graph.rest_counts()[b.id("x").index()].count == 0);
}

TEST_CASE("equivalent claims have the name of the first of them") {
  MapBuilder b;
  b.claims({"a", "b", "c", "d"}).equal("d", "c").equal("b", "d").contradict("a", "b");
  const MapGraph graph(b.map);
  CHECK(graph.equivalence_names() == std::vector<ClaimId>{b.id("a"), b.id("b"), b.id("b"), b.id("b")});
}
