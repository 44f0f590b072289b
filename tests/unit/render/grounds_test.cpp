#include "render/grounds.h"

#include <doctest/doctest.h>

#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

std::string grounds(const ArgumentMap& map, std::size_t claim) {
  const MapGraph graph(map);
  const PictureOptions options;
  const Grounds found = grounds_of({map, graph, {}, options}, ClaimId(claim));
  std::string text;
  for (std::size_t c = 0; c < found.claims.size(); ++c)
    text += found.claims[c] ? std::string(map.claims[c].id) + ' ' : "";
  for (std::size_t a = 0; a < found.arguments.size(); ++a)
    text += found.arguments[a] ? std::string(map.arguments[a].id) + ' ' : "";
  return text;
}

}  // namespace

TEST_CASE("premises, undercuts of lines and both ends of a contradiction lead to a claim") {
  const ArgumentMap map = debate();
  CHECK(grounds(map, 0) ==
        "prepare-for-war security-dilemma line-is-thin deterrence aggressors-count benign-before-iraq "
        "us-is-benign-hegemon never-benign strength-works fine-line ");
  CHECK(grounds(map, 1) == "security-dilemma line-is-thin benign-before-iraq ");
  CHECK(grounds(map, 4) == "aggressors-count ");
}

TEST_CASE("a circle of supports ends") {
  MapBuilder b;
  const ClaimId one = b.claim("one", "1"), two = b.claim("two", "2");
  b.relate(RelationKind::kSupport, one, two);
  b.relate(RelationKind::kSupport, two, one);
  CHECK(grounds(b.map, 0) == "one two ");
}
