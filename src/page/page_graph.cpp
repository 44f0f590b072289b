#include "page/page_graph.h"

namespace stancemap::page {
namespace {

constexpr std::size_t kUprightMap = 30;  // claims: a wider map reads better sideways

bool is_whole(const Relation& relation) {
  return relation.from.kind != Node::Kind::kNone && relation.to.kind != Node::Kind::kNone;
}

void add_boxes(const ArgumentMap& map, const FindingMarks& marks, PageGraph& out) {
  for (std::size_t c = 0; c < map.claims.size(); ++c) out.boxes.push_back(claim_box(map, ClaimId(c), marks.claims[c]));
  for (std::size_t a = 0; a < map.arguments.size(); ++a)
    out.boxes.push_back(argument_box(map, ArgumentId(a), marks.arguments[a]));
  out.junction_of.assign(map.relations.size(), kNoGroup);
  for (const Relation& relation : map.relations) {
    if (!relation.to.is_relation() || !is_whole(relation)) continue;
    std::uint32_t& junction = out.junction_of[relation.to.index];
    if (junction != kNoGroup) continue;
    junction = static_cast<std::uint32_t>(out.boxes.size());
    out.junctions.push_back(relation.to.index);
    out.boxes.push_back({.width = 8, .height = 8, .rows = {}});
  }
}

void add_lines(const ArgumentMap& map, PageGraph& out) {
  for (std::uint32_t r = 0; r < map.relations.size(); ++r) {
    const Relation& relation = map.relations[r];
    if (!is_whole(relation)) continue;
    const std::uint32_t from = out.node(map, relation.from), to = out.node(map, relation.to);
    const int kind = static_cast<int>(relation.kind), number = static_cast<int>(r);
    const std::uint32_t junction = out.junction_of[r];
    out.lines.push_back({from, junction == kNoGroup ? to : junction, kind, number});
    if (junction != kNoGroup) out.lines.push_back({junction, to, kind, number});
  }
  for (std::uint32_t a = 0; a < map.arguments.size(); ++a) {
    for (const auto& premise : map.arguments[a].premises) {
      if (premise.id) out.lines.push_back({out.node(map, premise.id), out.node(map, ArgumentId(a)), kPremise, -1});
    }
  }
}

/// Numbers for the groups, an outer one before those inside it; a circle of parents (a broken map) has none.
std::vector<std::uint32_t> numbered_groups(const ArgumentMap& map, PageGraph& out, LayoutInput& layout) {
  std::vector<std::uint32_t> number(map.groups.size(), kNoGroup);
  std::vector<GroupId> way;
  for (std::size_t g = 0; g < map.groups.size(); ++g) {
    way.clear();
    GroupId at(g);
    while (at && number[at.index()] == kNoGroup && way.size() <= map.groups.size()) {
      way.push_back(at);
      at = map[at].parent;
    }
    if (way.size() > map.groups.size()) continue;
    for (std::size_t i = way.size(); i-- > 0;) {
      const GroupId parent = map[way[i]].parent;
      number[way[i].index()] = static_cast<std::uint32_t>(out.groups.size());
      out.groups.push_back(static_cast<std::uint32_t>(way[i].index()));
      layout.groups.push_back(
          {.parent = parent ? number[parent.index()] : kNoGroup, .title_width = 160, .title_height = 24});
    }
  }
  return number;
}

}  // namespace

std::uint32_t PageGraph::node(const ArgumentMap& map, Node node) const {
  if (node.is_claim()) return node.index;
  if (node.is_argument()) return static_cast<std::uint32_t>(map.claims.size()) + node.index;
  return junction_of[node.index];
}

PageGraph page_graph(const ArgumentMap& map, const FindingMarks& marks) {
  PageGraph out;
  add_boxes(map, marks, out);
  add_lines(map, out);
  LayoutInput layout;
  layout.options.direction = map.claims.size() <= kUprightMap ? LayoutDirection::kUp : LayoutDirection::kLeft;
  layout.options.layer_gap = layout.options.direction == LayoutDirection::kUp ? 48 : 72;
  const std::vector<std::uint32_t> groups = numbered_groups(map, out, layout);
  for (std::size_t b = 0; b < out.boxes.size(); ++b) {
    GroupId group;
    if (b < map.claims.size()) {
      group = map.claims[b].group;
    } else if (b < map.claims.size() + map.arguments.size()) {
      group = map.arguments[b - map.claims.size()].group;
    }
    layout.boxes.push_back({out.boxes[b].width, out.boxes[b].height, group ? groups[group.index()] : kNoGroup});
  }
  for (const Line& line : out.lines)
    layout.edges.push_back({line.from, line.to, static_cast<std::uint32_t>(line.kind)});
  out.places = laid_out(layout);
  return out;
}

}  // namespace stancemap::page
