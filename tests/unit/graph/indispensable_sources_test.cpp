#include <doctest/doctest.h>
#include <fmt/format.h>

#include "graph/backed_lines.h"
#include "support/map_builder.h"

using namespace stancemap;
using test::MapBuilder;

namespace {

/// "thesis: source source", one a line; "+" when there may be more.
std::string indispensable(const ArgumentMap& map, std::uint64_t budget = kIndispensableBudget) {
  const MapGraph graph(map);
  const BackedLines lines(graph);
  std::string text;
  for (const IndispensableSources& of : indispensable_sources(lines, theses(map), budget)) {
    if (!text.empty()) text += '\n';
    text += fmt::format("{}:", map[of.thesis].id);
    for (const SourceId id : of.sources) text += fmt::format(" {}", map[id].id);
    if (!of.complete) text += " +";
  }
  return text;
}

}  // namespace

TEST_CASE("a source that all supporters of a thesis cite is indispensable") {
  MapBuilder b;
  b.thesis("t").support("a", "t").support("b", "t").cite("a", "s").cite("b", "s");
  CHECK(indispensable(b.map) == "t: s");
  b.cite("b", "u");
  CHECK(indispensable(b.map) == "t:");
}

TEST_CASE("supporters that are not backed are no line of support") {
  MapBuilder b;
  b.thesis("t").support("a", "t").support("b", "t").cite("a", "s");
  CHECK(indispensable(b.map) == "t: s");
}

TEST_CASE("a thesis that nothing backs is not listed") {
  MapBuilder b;
  b.thesis("t").support("a", "t");
  CHECK(indispensable(b.map).empty());
}

TEST_CASE("an argument passes the sources of all its premises") {
  MapBuilder b;
  b.thesis("t").argument("x", {"p", "q"}).support("x", "t").cite("p", "s").cite("q", "u");
  CHECK(indispensable(b.map) == "t: s u");
}

TEST_CASE("two arguments share an indispensable source though other premises of theirs have others") {
  MapBuilder b;
  b.thesis("t").argument("x", {"p", "q"}).argument("y", {"v", "w"}).support("x", "t").support("y", "t");
  b.cite("p", "s").cite("q", "u").cite("v", "s").cite("w", "z");
  CHECK(indispensable(b.map) == "t: s");
}

TEST_CASE("a premise that has two grounds makes neither source indispensable") {
  MapBuilder b;
  b.thesis("t").argument("x", {"p", "q"}).support("x", "t").cite("p", "s").cite("q", "u").cite("q", "s2");
  CHECK(indispensable(b.map) == "t: s");
}

TEST_CASE("a line that goes in a circle is none") {
  MapBuilder b;
  b.thesis("t").support("a", "t").support("t", "a").cite("a", "s");
  CHECK(indispensable(b.map) == "t: s");
}

TEST_CASE("without a budget the sources that every path passes are found all the same") {
  MapBuilder b;
  b.thesis("t").argument("x", {"p", "q"}).support("x", "t").cite("p", "s").cite("q", "u");
  b.thesis("t2").support("p", "t2");
  CHECK(indispensable(b.map, 0) == "t: +\nt2: s +");
}
