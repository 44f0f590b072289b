#include "reports/outline/outline.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

struct Whole {
  explicit Whole(const ArgumentMap& map)
      : claims(map.claims.size(), true), arguments(map.arguments.size(), true), relations(map.relations.size(), true) {}
  std::vector<bool> claims, arguments, relations;
};

std::vector<OutlineEntry> outlined(const ArgumentMap& map) {
  const Whole all(map);
  return outline_of({map, all.claims, all.arguments, all.relations}).entries;
}

// "id" or "id*" where it is written out, with a blank for each level before it and `+` or `-` for its side.
std::vector<std::string> lines(const ArgumentMap& map) {
  std::vector<std::string> all;
  for (const OutlineEntry& entry : outlined(map))
    all.push_back(std::string(entry.depth, ' ') + (entry.pro ? "+" : "-") + map.name(entry.node) +
                  (entry.here ? "*" : ""));
  return all;
}

}  // namespace

TEST_CASE("a claim is written out at its shortest way from a thesis, and named elsewhere") {
  MapBuilder b;
  const ClaimId thesis = b.claim("t", "T", true), near = b.claim("near", "N"), both = b.claim("both", "B");
  b.relate(RelationKind::kSupport, near, thesis);
  b.relate(RelationKind::kAttack, both, near);
  b.relate(RelationKind::kSupport, both, thesis);
  CHECK(lines(b.map) == std::vector<std::string>{"+t*", " +near*", "  -both", " +both*"});
}

TEST_CASE("what attacks an attack speaks for the thesis again, and an undercut of a step stands below the step") {
  MapBuilder b;
  const ClaimId thesis = b.claim("t", "T", true), reason = b.claim("r", "R"), attack = b.claim("a", "A"),
                answer = b.claim("answer", "X"), cut = b.claim("cut", "C");
  const RelationId step = b.relate(RelationKind::kSupport, reason, thesis);
  b.relate(RelationKind::kAttack, attack, reason);
  b.relate(RelationKind::kAttack, answer, attack);
  b.relate(RelationKind::kUndercut, cut, step);
  CHECK(lines(b.map) == std::vector<std::string>{"+t*", " +r*", "  -cut*", "  -a*", "   +answer*"});
}

TEST_CASE("premises stand below their argument, and every relation in one place") {
  const ArgumentMap map = debate();
  std::vector<std::size_t> seen(map.relations.size());
  std::size_t premises = 0, written = 0;
  for (const OutlineEntry& entry : outlined(map)) {
    if (entry.relation && entry.link != OutlineLink::kContinued) ++seen[entry.relation.index()];
    premises += entry.link == OutlineLink::kPremise ? 1 : 0;
    written += entry.here ? 1 : 0;
  }
  CHECK(std::all_of(seen.begin(), seen.end(), [](std::size_t n) { return n == 1; }));
  CHECK(premises == 2);
  CHECK(written == map.claims.size() + map.arguments.size());
}

TEST_CASE("circles and what no thesis is connected with come after the theses, each claim once") {
  MapBuilder b;
  const ClaimId x = b.claim("x", "X"), y = b.claim("y", "Y"), top = b.claim("top", "P"), under = b.claim("under", "U");
  b.claim("t", "T", true);
  b.relate(RelationKind::kSupport, x, y);
  b.relate(RelationKind::kSupport, y, x);
  b.relate(RelationKind::kSupport, x, x);
  b.relate(RelationKind::kAttack, under, top);
  CHECK(lines(b.map) == std::vector<std::string>{"+t*", "+top*", " -under*", "+x*", " +y*", "  +x", " +x"});
}

TEST_CASE("a chain of 100,000 claims goes on in sections, so that its documents stay small") {
  MapBuilder b;
  constexpr std::size_t kLength = 100'000;
  for (std::size_t c = 0; c < kLength; ++c) {
    b.claim("c" + std::to_string(c), "Text.", c == 0);
    if (c > 0) b.relate(RelationKind::kSupport, ClaimId(c), ClaimId(c - 1));
  }
  const auto entries = outlined(b.map);
  CHECK(std::count_if(entries.begin(), entries.end(), [](const OutlineEntry& e) { return e.here; }) == kLength);
  CHECK(entries.size() < kLength * 5 / 4);
  const Whole all(b.map);
  const OutlineInput in{b.map, all.claims, all.arguments, all.relations};
  CHECK(outline_document(in).size() < kLength * 80);
  CHECK(essay_document(in).size() < kLength * 100);
}

TEST_CASE("the numbers of a claim that is only named lead to where it is written out") {
  const ArgumentMap map = debate();
  const auto entries = outlined(map);
  for (const OutlineEntry& entry : entries) {
    CHECK(entry.number != 0);
    CHECK(std::count_if(entries.begin(), entries.end(), [&](const OutlineEntry& other) {
            return other.here && other.number == entry.number && other.node == entry.node;
          }) == 1);
  }
}
