#include "graph/derivations.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/map_builder.h"

using namespace stancemap;
using test::MapBuilder;

namespace {

std::string origins_of(MapBuilder& b, std::string_view source) {
  std::string names;
  const SourceId start = b.source(source);
  const Derivations derived = derivations(b.map);
  for (const SourceId id : OriginFinder(derived).origins(start)) names += b.map[id].id;
  return names;
}

/// "a b from c (steps, steps)", one a line.
std::string shared(MapBuilder& b, std::initializer_list<std::string_view> ids) {
  std::vector<SourceId> list;
  for (const std::string_view id : ids) list.push_back(b.source(id));
  const Derivations derived = derivations(b.map);
  OriginFinder finder(derived);
  std::string text;
  for (const SharedOrigin& pair : finder.shared(list)) {
    if (!text.empty()) text += '\n';
    text += fmt::format("{} {} from {} ({}, {})", b.map[list[pair.first]].id, b.map[list[pair.second]].id,
                        b.map[pair.origin].id, pair.first_way.size(), pair.second_way.size());
  }
  return text;
}

}  // namespace

TEST_CASE("origins are what a source derives from, near and far, each once") {
  MapBuilder b;
  b.derives("a", "b").derives("b", "c").derives("a", "c").derives("d", "a");
  CHECK(origins_of(b, "a") == "bc");
  CHECK(origins_of(b, "c").empty());
}

TEST_CASE("origins end on a circle, and a source is its own origin there") {
  MapBuilder b;
  b.derives("a", "b").derives("b", "a");
  CHECK(origins_of(b, "a") == "ba");
}

TEST_CASE("origins of a chain of 100,000 copies are the nearest") {
  MapBuilder b;
  b.map.sources.resize(100'000);
  for (std::size_t s = 0; s + 1 < b.map.sources.size(); ++s)
    b.map.sources[s].derives_from.push_back({SourceId(s + 1), {}});
  const Derivations derived = derivations(b.map);
  CHECK(OriginFinder(derived).origins(SourceId(0)).size() == kMostOrigins);
}

TEST_CASE("a source and its copy share an origin: the source") {
  MapBuilder b;
  b.derives("copy", "middle").derives("middle", "report");
  CHECK(shared(b, {"report", "copy"}) == "report copy from report (0, 2)");
  CHECK(shared(b, {"copy", "report"}) == "copy report from report (2, 0)");
}

TEST_CASE("two copies of a third share it, and strangers share nothing") {
  MapBuilder b;
  b.derives("x", "agency").derives("y", "agency").derives("z", "other");
  CHECK(shared(b, {"x", "z", "y"}) == "x y from agency (1, 1)");
  CHECK(shared(b, {"x", "z"}).empty());
}

TEST_CASE("of three copies of one two pairs are enough") {
  MapBuilder b;
  b.derives("x", "agency").derives("y", "agency").derives("z", "agency");
  CHECK(shared(b, {"x", "y", "z"}) == "x y from agency (1, 1)\nx z from agency (1, 1)");
}

TEST_CASE("circles of derivation and a source that derives from itself end") {
  MapBuilder b;
  b.derives("x", "y").derives("y", "x").derives("z", "z");
  CHECK(shared(b, {"x", "y", "z"}) == "x y from y (1, 0)");
}
