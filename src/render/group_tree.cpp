#include "render/group_tree.h"

#include <algorithm>

namespace stancemap {
namespace {

constexpr std::size_t kUnknown = static_cast<std::size_t>(-1);

class Tree {
 public:
  explicit Tree(const ArgumentMap& map)
      : map_(map),
        frame_(map.groups.size() + 1, kUnknown),
        depth_(frame_.size()),
        nodes_(frame_.size()),
        inner_(frame_.size()),
        used_(frame_.size()) {
    for (std::size_t g = 0; g < map.groups.size(); ++g) find_frame(g);
  }

  void add(Node node, GroupId group) {
    const std::size_t frame = group ? frame_[group.index()] : root();
    nodes_[frame].push_back(node);
    for (std::size_t f = frame; !used_[f]; f = outer(f)) used_[f] = true;
  }

  std::vector<GroupStep> steps() && {
    for (std::size_t g = 0; g < map_.groups.size(); ++g) {
      if (used_[g]) inner_[outer(g)].push_back(g);
    }
    struct Open {
      std::size_t frame, next;
    };
    std::vector<Open> open{{root(), 0}};
    add_nodes(root());
    while (!open.empty()) {
      auto& [frame, next] = open.back();
      if (next == inner_[frame].size()) {
        if (frame != root()) steps_.push_back({GroupStep::Kind::kClose, GroupId(frame), {}, depth_[frame] - 1});
        open.pop_back();
        continue;
      }
      const std::size_t inner = inner_[frame][next++];
      steps_.push_back({GroupStep::Kind::kOpen, GroupId(inner), {}, depth_[inner] - 1});
      add_nodes(inner);
      open.push_back({inner, 0});
    }
    return std::move(steps_);
  }

 private:
  std::size_t root() const { return map_.groups.size(); }
  std::size_t outer(std::size_t frame) const {
    if (frame == root() || depth_[frame] == 1) return root();
    return frame_[map_.groups[frame].parent.index()];
  }

  // The frame of a group and of all that it stands in: itself, or its ancestor at the greatest depth.
  void find_frame(std::size_t group) {
    std::vector<std::size_t> path;
    std::size_t at = group;
    while (at != root() && frame_[at] == kUnknown && path.size() <= map_.groups.size()) {
      path.push_back(at);
      const GroupId parent = map_.groups[at].parent;
      at = parent ? parent.index() : root();
    }
    if (path.size() > map_.groups.size()) {  // a circle: the group where the walk stopped is on it
      path.erase(std::find(path.begin(), path.end(), at), path.end());
      frame_[at] = at;
      depth_[at] = 1;
    }
    for (; !path.empty(); path.pop_back()) {
      const std::size_t inner = path.back();
      const std::size_t around = at == root() ? root() : frame_[at];
      const bool too_deep = around != root() && depth_[around] == kMaxGroupDepth;
      frame_[inner] = too_deep ? around : inner;
      depth_[inner] = (around == root() ? 0 : depth_[around]) + 1;
      at = inner;
    }
  }

  void add_nodes(std::size_t frame) {
    for (const Node node : nodes_[frame]) {
      steps_.push_back({GroupStep::Kind::kNode, {}, node, frame == root() ? 0 : depth_[frame]});
    }
  }

  // Per group, and last the page.
  const ArgumentMap& map_;
  std::vector<std::size_t> frame_, depth_;
  std::vector<std::vector<Node>> nodes_;
  std::vector<std::vector<std::size_t>> inner_;
  std::vector<bool> used_;
  std::vector<GroupStep> steps_;
};

GroupId group_of(const ArgumentMap& map, Node node) {
  if (node.is_claim()) return map[node.claim()].group;
  return node.is_argument() ? map[node.argument()].group : GroupId();
}

}  // namespace

std::vector<GroupStep> group_steps(const ArgumentMap& map, const Selection& shown, const std::vector<bool>& cut) {
  Tree tree(map);
  for (std::size_t c = 0; c < map.claims.size(); ++c) {
    if (shown.claims[c]) tree.add(ClaimId(c), map.claims[c].group);
  }
  for (std::size_t a = 0; a < map.arguments.size(); ++a) {
    if (shown.arguments[a]) tree.add(ArgumentId(a), map.arguments[a].group);
  }
  for (std::size_t r = 0; r < map.relations.size(); ++r) {
    if (!cut[r]) continue;
    const GroupId group = group_of(map, map.relations[r].from);
    tree.add(RelationId(r), group == group_of(map, map.relations[r].to) ? group : GroupId());
  }
  return std::move(tree).steps();
}

}  // namespace stancemap
