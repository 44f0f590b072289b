#include "debate/flow/targets.h"

#include <doctest/doctest.h>

#include "support/map_builder.h"

namespace stancemap::flow {
namespace {

std::string targets(test::MapBuilder& b, std::string_view claim, std::initializer_list<std::string_view> said = {}) {
  const ClaimId id = b.id(claim);
  std::vector<bool> is_said(b.map.claims.size());
  for (const std::string_view one : said) is_said[b.id(one).index()] = true;
  const MapGraph graph(b.map);
  TargetFinder finder(graph, is_said);
  std::string out;
  for (const ClaimId target : finder.targets_of(id)) out += std::string(b.map[target].id) + " ";
  return out;
}

TEST_CASE("a claim speaks against what it attacks and what it contradicts, from either end") {
  test::MapBuilder b;
  b.attack("x", "a").contradict("x", "b").contradict("c", "x").support("x", "d").attack("e", "x");
  CHECK(targets(b, "x") == "a b c ");
}

TEST_CASE("who undercuts a relation speaks against what it starts from") {
  test::MapBuilder b;
  b.support("p", "q");
  b.undercut("x", b.last_relation());
  CHECK(targets(b, "x") == "p ");
}

TEST_CASE("who undercuts an argument speaks against its first premise that is said, else against the first") {
  test::MapBuilder b;
  b.argument("arg", {"p", "q"}).support("arg", "c").undercut("x", "arg");
  CHECK(targets(b, "x") == "p ");
  CHECK(targets(b, "x", {"q"}) == "q ");
}

TEST_CASE("a premise speaks against what its argument attacks") {
  test::MapBuilder b;
  b.argument("arg", {"p", "q"}).attack("arg", "c");
  CHECK(targets(b, "q") == "c ");
}

}  // namespace
}  // namespace stancemap::flow
