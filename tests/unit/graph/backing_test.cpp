#include "graph/backing.h"

#include <doctest/doctest.h>

#include "graph/map_graph.h"
#include "support/map_builder.h"

using namespace stancemap;
using test::MapBuilder;

namespace {

bool is_backed(MapBuilder& b, std::string_view claim) {
  return MapGraph(b.map).backed()[b.id(claim).index()];
}

bool reaches_thesis(MapBuilder& b, std::string_view claim) {
  return MapGraph(b.map).reaches_thesis()[b.id(claim).index()];
}

}  // namespace

TEST_CASE("a citation backs a claim and what it supports") {
  MapBuilder b;
  b.cite("a").support("a", "b").support("b", "c").attack("a", "d");
  CHECK(is_backed(b, "a"));
  CHECK(is_backed(b, "c"));
  CHECK_FALSE(is_backed(b, "d"));
}

TEST_CASE("one backed support is enough") {
  MapBuilder b;
  b.cite("a").support("a", "c").support("b", "c");
  CHECK(is_backed(b, "c"));
  CHECK_FALSE(is_backed(b, "b"));
}

TEST_CASE("an argument backs only when all its premises are backed") {
  MapBuilder b;
  b.cite("a").argument("arg", {"a", "b"}).support("arg", "c");
  CHECK_FALSE(is_backed(b, "c"));
  b.cite("b");
  CHECK(is_backed(b, "c"));
}

TEST_CASE("a premise written twice counts as often as it is written") {
  MapBuilder b;
  b.cite("a").argument("arg", {"a", "a"}).support("arg", "c");
  CHECK(is_backed(b, "c"));
}

TEST_CASE("an argument with an unknown premise backs nothing, nor does one without premises") {
  MapBuilder b;
  b.cite("a").argument("arg", {"a"}).support("arg", "c").argument("bare", {}).support("bare", "d");
  b.map.arguments[0].premises.push_back({ClaimId(), {}});
  CHECK_FALSE(is_backed(b, "c"));
  CHECK_FALSE(is_backed(b, "d"));
}

TEST_CASE("a circle backs nothing") {
  MapBuilder b;
  b.support("a", "b").support("b", "a").argument("arg", {"a"}).support("arg", "a");
  CHECK_FALSE(is_backed(b, "a"));
  CHECK_FALSE(is_backed(b, "b"));
}

TEST_CASE("an assumption and the place where a claim is said back nothing") {
  MapBuilder b;
  b.claim("a").details.edit().assumed.text = "common knowledge";
  b.claim("a").said.emplace_back();
  CHECK_FALSE(is_backed(b, "a"));
}

TEST_CASE("a thesis reaches itself, and what supports or attacks it reaches it") {
  MapBuilder b;
  b.thesis("t").support("a", "t").attack("b", "a").support("t", "beyond").claims({"alone"});
  CHECK(reaches_thesis(b, "t"));
  CHECK(reaches_thesis(b, "b"));
  CHECK_FALSE(reaches_thesis(b, "beyond"));
  CHECK_FALSE(reaches_thesis(b, "alone"));
}

TEST_CASE("an undercut reaches what the thing that it cuts points at") {
  MapBuilder b;
  b.thesis("t").support("a", "t", "r").undercut("u", "r", "cut").undercut("v", "cut");
  b.argument("arg", {"p"}).support("arg", "t").undercut("w", "arg");
  CHECK(reaches_thesis(b, "u"));
  CHECK(reaches_thesis(b, "v"));
  CHECK(reaches_thesis(b, "w"));
  CHECK(reaches_thesis(b, "p"));
}

TEST_CASE("an undercut of what leads elsewhere does not reach the thesis") {
  MapBuilder b;
  b.thesis("t").support("t", "other", "r").undercut("u", "r");
  CHECK_FALSE(reaches_thesis(b, "u"));
}

TEST_CASE("contradiction and equivalence go both ways") {
  MapBuilder b;
  b.thesis("t").contradict("t", "a").equal("b", "a").support("c", "b").undercut("u", RelationId(0));
  CHECK(reaches_thesis(b, "a"));
  CHECK(reaches_thesis(b, "b"));
  CHECK(reaches_thesis(b, "c"));
  CHECK(reaches_thesis(b, "u"));
}

TEST_CASE("other grounds than citations can be asked for") {
  MapBuilder b;
  b.cite("a").support("a", "b").support("c", "d");
  const MapGraph graph(b.map);
  CHECK(backed_claims(b.map, graph.support(), {false, false, true, false}) ==
        std::vector<bool>{false, false, true, true});
}
