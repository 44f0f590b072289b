#include "render/folding.h"

#include <doctest/doctest.h>

#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

struct Folded {
  explicit Folded(ArgumentMap whole, std::vector<std::string> groups, std::span<const Finding> findings = {})
      : map(std::move(whole)), graph(map) {
    options.fold = std::move(groups);
    const PictureInput in{map, graph, findings, options};
    auto result = folded_map(in, *selection(in));
    if (result) {
      made = std::move(*result);
    } else {
      error = result.error().message;
    }
  }

  // "a -attack-> b ×2", one a line, in the order of the store.
  std::string lines() const {
    std::string text;
    for (std::size_t r = 0; r < made->map.relations.size(); ++r) {
      if (!made->shown.relations[r]) continue;
      const Relation& relation = made->map.relations[r];
      text += made->map.name(relation.from) + " -" + std::string(relation_kind_name(relation.kind)) + "-> " +
              made->map.name(relation.to);
      if (const auto* bundle = made->folding.bundle(RelationId(r)); bundle && bundle->size() > 1)
        text += " ×" + std::to_string(bundle->size());
      text += '\n';
    }
    return text;
  }
  std::string boxes() const {
    std::string text;
    for (std::size_t c = 0; c < made->map.claims.size(); ++c) {
      if (made->shown.claims[c]) text += std::string(made->map.claims[c].id) + ' ';
    }
    for (std::size_t a = 0; a < made->map.arguments.size(); ++a) {
      if (made->shown.arguments[a]) text += std::string(made->map.arguments[a].id) + ' ';
    }
    return text;
  }

  ArgumentMap map;
  MapGraph graph;
  PictureOptions options;
  std::unique_ptr<FoldedMap> made;
  std::string error;
};

}  // namespace

TEST_CASE("a folded group is one box, and its premises are one line") {
  const Folded one(debate(), {"peace"});
  REQUIRE(one.made);
  CHECK(one.boxes() ==
        "prepare-for-war security-dilemma line-is-thin benign-before-iraq us-is-benign-hegemon never-benign peace "
        "fine-line ");
  REQUIRE(one.made->folding.groups.size() == 1);
  CHECK(one.made->folding.groups[0].claims == 3);
  CHECK(one.made->folding.groups[0].arguments == 0);
  REQUIRE(one.made->map.arguments[0].premises.size() == 1);
  CHECK(one.made->map[one.made->map.arguments[0].premises[0].id].id == "peace");
  CHECK(one.lines().find("equivalence") == std::string::npos);  // it lies within the group
}

TEST_CASE("lines of one kind between the same boxes become one") {
  MapBuilder b;
  const GroupId group = b.group("g", "G");
  const ClaimId top = b.claim("top", "Top", true), one = b.claim("one", "One"), two = b.claim("two", "Two"),
                three = b.claim("three", "Three");
  for (const ClaimId c : {one, two}) b.map.claims[c.index()].group = group;
  b.relate(RelationKind::kSupport, one, top);
  b.relate(RelationKind::kSupport, two, top);
  b.relate(RelationKind::kAttack, two, top);
  b.relate(RelationKind::kAttack, one, two);
  b.relate(RelationKind::kContradiction, one, three);
  b.relate(RelationKind::kContradiction, three, two);
  CHECK(Folded(std::move(b.map), {"g"}).lines() ==
        "g -support-> top ×2\ng -attack-> top\ng -contradiction-> three ×2\n");
}

TEST_CASE("an undercut ends on the line that its target became a part of, or on the box that holds it") {
  MapBuilder b;
  const GroupId group = b.group("g", "G");
  const ClaimId top = b.claim("top", "Top"), in1 = b.claim("in1", "1"), in2 = b.claim("in2", "2"),
                cut = b.claim("cut", "Cut"), cut2 = b.claim("cut2", "Cut");
  for (const ClaimId c : {in1, in2}) b.map.claims[c.index()].group = group;
  // In the file the undercuts stand before what they cut.
  b.map.relations.resize(3);
  const RelationId outside = b.relate(RelationKind::kSupport, in1, top),
                   inside = b.relate(RelationKind::kSupport, in2, in1);
  const auto set = [&](std::size_t at, Node from, Node to) {
    b.map.relations[at].kind = RelationKind::kUndercut;
    b.map.relations[at].from = from;
    b.map.relations[at].to = to;
  };
  set(0, cut, outside);
  set(1, cut, inside);
  set(2, cut2, RelationId(0));
  CHECK(Folded(std::move(b.map), {"g"}).lines() ==
        "g -support-> top\ncut -undercut-> g -> top\ncut -undercut-> g\ncut2 -undercut-> cut -> g -> top\n");
}

TEST_CASE("of nested groups the outermost is folded, and a folded one stands in the frame around it") {
  const auto nested = [] {
    MapBuilder b;
    const GroupId outer = b.group("outer", "Outer"), inner = b.group("inner", "Inner", outer);
    b.map.claims[b.claim("a", "A").index()].group = outer;
    b.map.claims[b.claim("b", "B").index()].group = inner;
    return std::move(b.map);
  };
  CHECK(Folded(nested(), {"all"}).boxes() == "outer ");
  CHECK(Folded(nested(), {"inner", "outer"}).boxes() == "outer ");
  const Folded one(nested(), {"inner"});
  CHECK(one.boxes() == "a inner ");
  CHECK(one.made->map.claims.back().group == GroupId(0));
}

TEST_CASE("groups in a circle are folded all the same") {
  MapBuilder b;
  const GroupId one = b.group("one", "1"), two = b.group("two", "2", one);
  b.map.groups[one.index()].parent = two;
  b.map.claims[b.claim("a", "A").index()].group = one;
  b.map.claims[b.claim("b", "B").index()].group = two;
  const Folded folded(std::move(b.map), {"all"});
  REQUIRE(folded.made);
  CHECK(folded.made->shown.claim_count >= 1);
  CHECK_FALSE(folded.made->shown.claims[0]);
}

TEST_CASE("the findings of a group are counted on its box") {
  ArgumentMap map = debate();
  std::uint32_t at = 0;
  for (Claim& claim : map.claims) at += 100, claim.span = {FileId(0), at, at + 50};
  const std::vector<Finding> findings{finding("r1", Severity::kWarning, map.claims[3].span),
                                      finding("r2", Severity::kWarning, map.claims[4].span),
                                      finding("r3", Severity::kError, map.claims[4].span)};
  const Folded one(std::move(map), {"peace"}, findings);
  const auto& marks = one.made->folding.marks.claims.back();
  REQUIRE(marks.size() == 2);
  CHECK(marks[0].severity == Severity::kError);
  CHECK(marks[0].rule == "1 finding");
  CHECK(marks[1].rule == "2 findings");
}

TEST_CASE("a group that is not there is answered with the nearest one") {
  CHECK(Folded(debate(), {"peaec"}).error == "no group is called `peaec`; did you mean `peace`?");
}

TEST_CASE("every format says how many lines between folded groups are one") {
  MapBuilder b;
  const GroupId first = b.group("first", "First"), second = b.group("second", "Second");
  for (int c = 0; c < 6; ++c)
    b.map.claims[b.claim("c" + std::to_string(c), "Text.").index()].group = c < 3 ? first : second;
  for (std::size_t c = 0; c < 3; ++c) b.relate(RelationKind::kAttack, ClaimId(c), ClaimId(c + 3));
  const MapGraph graph(b.map);
  PictureOptions options;
  options.fold = {"all"};
  for (const PictureFormat& format : picture_formats()) {
    if (format.binary) continue;
    CAPTURE(format.name);
    const auto text = format.draw({b.map, graph, {}, options});
    REQUIRE(text.has_value());
    CHECK(text->find("attacks ×3") != std::string::npos);
  }
}
