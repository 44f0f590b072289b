#include "graph/backed_lines.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/map_builder.h"

using namespace stancemap;
using test::MapBuilder;

namespace {

std::string below(MapBuilder& b, std::string_view claim, std::size_t limit = 100) {
  const MapGraph graph(b.map);
  std::string names;
  for (const ClaimId id : BackedLines(graph).claims_below(b.id(claim), limit)) names += b.map[id].id;
  return names;
}

std::uint64_t resting(MapBuilder& b, std::string_view source) {
  return source_rest_counts(MapGraph(b.map))[b.source(source).index()].count;
}

}  // namespace

TEST_CASE("below a claim are the claims on its backed lines, the nearest first") {
  MapBuilder b;
  b.cite("c", "s").support("c", "b").support("b", "a").support("unbacked", "a").support("a", "z");
  CHECK(below(b, "a") == "abc");
  CHECK(below(b, "a", 1) == "ab");
  CHECK(below(b, "a", 0) == "a");
  CHECK(below(b, "unbacked") == "unbacked");
}

TEST_CASE("an argument is a line only when all its premises are backed") {
  MapBuilder b;
  b.cite("p", "s").argument("x", {"p", "q"}).support("x", "a").cite("a", "s");
  CHECK(below(b, "a") == "a");
  b.cite("q", "u");
  CHECK(below(b, "a") == "apq");
}

TEST_CASE("a source's edges lead to the claims that cite it, and the root's to the sources that are cited") {
  MapBuilder b;
  b.cite("a", "s").cite("b", "s").source("unused");
  const MapGraph graph(b.map);
  const BackedLines lines(graph);
  CHECK(lines.forwards().targets(lines.vertex(b.source("s"))).size() == 2);
  CHECK(lines.forwards().targets(lines.root()).size() == 1);
  CHECK(lines.backwards().targets(lines.vertex(b.source("unused"))).empty());
}

TEST_CASE("on a source rest the claims that cite it and all that rest on these, once") {
  MapBuilder b;
  b.cite("a", "s").cite("b", "s").support("a", "c").support("b", "c").argument("x", {"c", "d"}).support("x", "e");
  b.source("unused");
  CHECK(resting(b, "s") == 4);
  CHECK(resting(b, "unused") == 0);
}

TEST_CASE("theses are marked claims and listed ones, each once, in map order") {
  MapBuilder b;
  b.claims({"a", "b", "c"}).thesis("c");
  b.claim("a").thesis = true;
  const auto found = theses(b.map);
  REQUIRE(found.size() == 2);
  CHECK(b.map[found[0]].id == "a");
  CHECK(b.map[found[1]].id == "c");
}
