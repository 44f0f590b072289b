#include "render/finding_marks.h"

#include <doctest/doctest.h>

#include "unit/render/sample_map.h"

using namespace stancemap;

TEST_CASE("a finding marks the innermost entry that holds its place") {
  MapBuilder b;
  const ClaimId claim = b.claim("a", "text");
  const ClaimId other = b.claim("b", "text");
  const RelationId relation = b.relate(RelationKind::kSupport, claim, other);
  const FileId file(0);
  b.map.claims[0].span = {file, 0, 100};
  b.map.claims[1].span = {file, 100, 200};
  b.map.relations[0].place.span = {file, 50, 60};
  const std::vector<Finding> findings{
      finding("r1", Severity::kInfo, {file, 5, 9}), finding("r2", Severity::kError, {file, 52, 55}),
      finding("r3", Severity::kError, {}, "b"), finding("r4", Severity::kError, {file, 5, 9}),
      finding("r5", Severity::kError, {file, 300, 309})};
  const FindingMarks marks = finding_marks(b.map, findings);
  REQUIRE(marks[claim].size() == 2);
  CHECK(marks[claim][0].rule == "r4");  // the worst first
  CHECK(marks[claim][1].rule == "r1");
  REQUIRE(marks[relation].size() == 1);
  CHECK(marks[relation][0].rule == "r2");
  REQUIRE(marks[other].size() == 1);
  CHECK(marks[other][0].rule == "r3");
}
