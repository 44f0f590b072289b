#include "render/group_tree.h"

#include <doctest/doctest.h>

#include "unit/render/sample_map.h"

using namespace stancemap;

namespace {

// "(" and ")" of frames with their ids, and ids of claims.
std::string steps(const ArgumentMap& map) {
  Selection all{.claims = std::vector<bool>(map.claims.size(), true), .arguments = {}, .relations = {}};
  std::string text;
  for (const GroupStep& step : group_steps(map, all, {})) {
    if (step.kind == GroupStep::Kind::kOpen) text += std::string(map[step.group].id) + "(";
    if (step.kind == GroupStep::Kind::kClose) text += ")";
    if (step.kind == GroupStep::Kind::kNode) text += std::string(map.claims[step.node.index].id) + " ";
  }
  return text;
}

ClaimId claim_in(MapBuilder& b, std::string_view id, GroupId group) {
  const ClaimId claim = b.claim(id, "Text.");
  b.map.claims[claim.index()].group = group;
  return claim;
}

}  // namespace

TEST_CASE("frames nest as groups do, and those in which nothing stands are left out") {
  MapBuilder b;
  const GroupId outer = b.group("outer", ""), inner = b.group("inner", "", outer);
  b.group("empty", "", inner);
  claim_in(b, "a", inner);
  claim_in(b, "b", outer);
  b.claim("c", "Text.");
  CHECK(steps(b.map) == "c outer(b inner(a ))");
}

TEST_CASE("groups that stand in each other begin outside, also when many lead into them") {
  MapBuilder b;
  const GroupId x = b.group("x", ""), y = b.group("y", "", x), tail = b.group("tail", "", y);
  b.map.groups[x.index()].parent = y;
  claim_in(b, "a", x);
  claim_in(b, "b", tail);
  const std::string text = steps(b.map);
  CHECK(std::count(text.begin(), text.end(), '(') == std::count(text.begin(), text.end(), ')'));
  CHECK(text.find("a ") != text.npos);
  CHECK(text.find("tail(b )") != text.npos);
}

TEST_CASE("100,000 groups in each other fold into the frame at the greatest depth") {
  MapBuilder b;
  GroupId last;
  for (int g = 0; g < 100'000; ++g) last = b.group("g" + std::to_string(g), "", last);
  claim_in(b, "deep", last);
  const std::string text = steps(b.map);
  CHECK(static_cast<std::size_t>(std::count(text.begin(), text.end(), '(')) == kMaxGroupDepth);
  CHECK(text.find("deep ") != text.npos);
}
