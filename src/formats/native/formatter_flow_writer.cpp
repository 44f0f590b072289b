#include <utility>

#include "base/utf8.h"
#include "formats/native/formatter_writers.h"

namespace stancemap::native {

std::optional<std::string> flow_text(const Tree& tree, NodeIndex index, std::size_t width, FlowSyntax syntax) {
  const TreeNode& top = tree.nodes[index];
  const bool empty = top.first == kNoNode;
  if (top.commented || (top.layout != Layout::kFlow && !empty)) return std::nullopt;
  const std::size_t most_bytes = 4 * width;
  std::string out;
  struct Frame {
    NodeIndex collection, child;
  };
  std::vector<Frame> open;
  const auto begin = [&](NodeIndex collection) {
    out += tree.nodes[collection].type == ValueType::kMapping ? '{' : '[';
    open.push_back({collection, tree.nodes[collection].first});
  };
  begin(index);
  while (!open.empty()) {
    const auto [collection, child] = open.back();
    const bool mapping = tree.nodes[collection].type == ValueType::kMapping;
    if (child == kNoNode) {
      out += mapping ? '}' : ']';
      open.pop_back();
      continue;
    }
    const TreeNode& node = tree.nodes[child];
    if (out.size() + node.key.size() + node.text.size() > most_bytes) return std::nullopt;
    open.back().child = node.next;
    if (child != tree.nodes[collection].first) out += ", ";
    if (mapping) {
      syntax.append_key(out, node);
      out += ": ";
    }
    if (node.is_collection()) {
      begin(child);
    } else {
      syntax.append_scalar(out, node);
    }
  }
  if (!empty && code_point_count(out) > width) return std::nullopt;
  return out;
}

}  // namespace stancemap::native
