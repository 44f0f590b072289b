#include "formats/native/formatter_tree.h"

#include <algorithm>
#include <utility>

namespace stancemap::native {
namespace {

std::vector<NodeIndex> children_by_key(const Tree& tree, NodeIndex parent) {
  std::vector<NodeIndex> children;
  for (NodeIndex i = tree.nodes[parent].first; i != kNoNode; i = tree.nodes[i].next) children.push_back(i);
  if (tree.nodes[parent].type == ValueType::kMapping) {
    const auto key = [&](NodeIndex i) { return std::pair(tree.nodes[i].key, tree.nodes[i].verbatim_key); };
    std::stable_sort(children.begin(), children.end(), [&](NodeIndex a, NodeIndex b) { return key(a) < key(b); });
  }
  return children;
}

bool same_entry(const TreeNode& a, const TreeNode& b) {
  if (a.type != b.type || a.key != b.key || a.verbatim_key != b.verbatim_key) return false;
  return a.type == ValueType::kNull || a.text == b.text;
}

void append(std::vector<std::string_view>& out, const std::vector<Comment>& comments) {
  for (const Comment& comment : comments) out.push_back(comment.text);
}

}  // namespace

NodeIndex Tree::add(NodeIndex parent, TreeNode node) {
  const auto index = static_cast<NodeIndex>(nodes.size());
  nodes.push_back(node);
  if (parent == kNoNode) {
    root = index;
    return index;
  }
  TreeNode& above = nodes[parent];
  (above.first == kNoNode ? above.first : nodes[above.last].next) = index;
  above.last = index;
  return index;
}

Comments& Tree::comments_of(NodeIndex index) {
  TreeNode& node = nodes[index];
  if (node.comments == kNoNode) {
    node.comments = static_cast<std::uint32_t>(comments.size());
    comments.emplace_back();
  }
  return comments[node.comments];
}

const Comments& Tree::comments_of(NodeIndex index) const {
  static const Comments kNone;
  return nodes[index].comments == kNoNode ? kNone : comments[nodes[index].comments];
}

bool same_values(const Tree& a, const Tree& b) {
  if (a.root == kNoNode || b.root == kNoNode) return a.root == b.root;
  std::vector<std::pair<NodeIndex, NodeIndex>> open = {{a.root, b.root}};
  while (!open.empty()) {
    const auto [in_a, in_b] = open.back();
    open.pop_back();
    if (!same_entry(a.nodes[in_a], b.nodes[in_b])) return false;
    const std::vector<NodeIndex> of_a = children_by_key(a, in_a);
    const std::vector<NodeIndex> of_b = children_by_key(b, in_b);
    if (of_a.size() != of_b.size()) return false;
    for (std::size_t i = 0; i < of_a.size(); ++i) open.emplace_back(of_a[i], of_b[i]);
  }
  return true;
}

std::vector<std::string_view> comment_texts(const Tree& tree) {
  std::vector<std::string_view> texts;
  append(texts, tree.head);
  append(texts, tree.foot);
  for (const Comments& comments : tree.comments) {
    append(texts, comments.before);
    append(texts, comments.end);
    append(texts, comments.under);
    if (!comments.header.empty()) texts.push_back(comments.header);
    if (!comments.trailing.empty()) texts.push_back(comments.trailing);
  }
  std::sort(texts.begin(), texts.end());
  return texts;
}

}  // namespace stancemap::native
