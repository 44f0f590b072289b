#include "sourcing/grades.h"

#include <doctest/doctest.h>

#include "support/map_builder.h"

using namespace stancemap;
using test::MapBuilder;

namespace {

using Reasons = std::vector<std::string>;

/// Of the first citation of `claim`.
Reasons weak(MapBuilder& b, std::string_view claim) {
  return weaknesses(b.map, b.claim(claim).cites.front(), cited_sources(b.map));
}

Reasons graded(char reliability, std::uint8_t credibility, std::uint8_t own = 0) {
  MapBuilder b;
  b.cite("a", "s");
  b.map.sources[0].reliability = reliability;
  b.map.sources[0].credibility = credibility;
  if (own != 0) b.claim("a").cites[0].details.edit().credibility = own;
  return weak(b, "a");
}

}  // namespace

TEST_CASE("reliability D and E and credibility 4 and 5 are weak, judged apart") {
  CHECK(graded('D', 1) == Reasons{"reliability D"});
  CHECK(graded('A', 5) == Reasons{"credibility 5"});
  CHECK(graded('E', 4) == Reasons{"reliability E", "credibility 4"});
  CHECK(graded('C', 3).empty());
}

TEST_CASE("what cannot be judged, or was not, is not weak") {
  CHECK(graded('F', 6).empty());
  CHECK(graded(0, 0).empty());
}

TEST_CASE("a citation's own credibility counts instead of its source's") {
  CHECK(graded('A', 5, 2).empty());
  CHECK(graded('A', 1, 4) == Reasons{"credibility 4"});
  CHECK(graded('A', 5, 6).empty());
}

TEST_CASE("marks that make a source weak are named, others are not") {
  MapBuilder b;
  b.cite("a", "s").mark("s", "opinion").mark("s", "retracted").mark("s", "ai-generated").mark("s", "second-hand");
  CHECK(weak(b, "a") == Reasons{"ai-generated", "retracted"});
}

TEST_CASE("a repost is weak while nothing cites what it repeats") {
  MapBuilder b;
  b.cite("a", "copy").mark("copy", "repost");
  CHECK(weak(b, "a") == Reasons{"repost of something that is not named"});
  b.derives("copy", "report");
  CHECK(weak(b, "a") == Reasons{"repost of `report`, which is not cited"});
  b.cite("b", "report");
  CHECK(weak(b, "a").empty());
}
