#include "formats/native/formatter_order.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace stancemap::native {
namespace {

/// An entity that waits to be put in order.
struct Waiting {
  NodeIndex node;
  Entity entity;
};

class Orderer {
 public:
  explicit Orderer(Tree& tree) : tree_(tree) {}

  void run() {
    if (tree_.root == kNoNode) return;
    waiting_.push_back({tree_.root, Entity::kMap});
    while (!waiting_.empty()) {
      const Waiting next = waiting_.back();
      waiting_.pop_back();
      const TreeNode& node = tree_.nodes[next.node];
      if (node.type == ValueType::kMapping) {
        order_keys(next);
        for (NodeIndex i = node.first; i != kNoNode; i = tree_.nodes[i].next) visit(next.entity, i);
      } else if (const std::string_view bare = shape_of(next.entity).bare; !bare.empty()) {
        mark_prose(next.node, is_prose(next.entity, bare));
      }
    }
  }

 private:
  void order_keys(Waiting at) {
    std::vector<std::pair<std::size_t, NodeIndex>>& slots = slots_;
    slots.clear();
    for (NodeIndex i = tree_.nodes[at.node].first; i != kNoNode; i = tree_.nodes[i].next) {
      slots.emplace_back(key_slot(at.entity, tree_.nodes[i].key), i);
    }
    const auto by_slot = [](const auto& a, const auto& b) { return a.first < b.first; };
    if (std::is_sorted(slots.begin(), slots.end(), by_slot)) return;
    std::stable_sort(slots.begin(), slots.end(), by_slot);
    TreeNode& node = tree_.nodes[at.node];
    node.first = slots.front().second;
    node.last = slots.back().second;
    for (std::size_t i = 0; i + 1 < slots.size(); ++i) tree_.nodes[slots[i].second].next = slots[i + 1].second;
    tree_.nodes[node.last].next = kNoNode;
  }

  void visit(Entity entity, NodeIndex index) {
    const std::string_view name = tree_.nodes[index].key;
    const std::span<const Key> keys = shape_of(entity).keys;
    const std::size_t slot = key_slot(entity, name);
    if (slot == keys.size()) return;
    const Key& key = keys[slot];
    if (key.type == KeyType::kText) {
      mark_prose(index, is_prose(entity, name));
    } else if (key.type == KeyType::kReasons) {
      mark_prose(index, true);
    } else if (key.type == KeyType::kEntity) {
      add_entities(index, key);
    }
  }

  void add_entities(NodeIndex index, const Key& key) {
    const ValueType type = tree_.nodes[index].type;
    const bool several = (key.form == KeyForm::kById && type == ValueType::kMapping) ||
                         (key.form == KeyForm::kList && type == ValueType::kSequence);
    if (!several) {
      if (key.form != KeyForm::kById) waiting_.push_back({index, key.nested});
      return;
    }
    for (NodeIndex i = tree_.nodes[index].first; i != kNoNode; i = tree_.nodes[i].next) {
      waiting_.push_back({i, key.nested});
    }
  }

  /// A text, or each text in a list or mapping of texts.
  void mark_prose(NodeIndex index, bool prose) {
    TreeNode& node = tree_.nodes[index];
    node.prose = prose;
    for (NodeIndex i = node.first; i != kNoNode; i = tree_.nodes[i].next) tree_.nodes[i].prose = prose;
  }

  Tree& tree_;
  std::vector<Waiting> waiting_;
  std::vector<std::pair<std::size_t, NodeIndex>> slots_;
};

}  // namespace

bool is_prose(Entity entity, std::string_view key) {
  static constexpr std::array<std::string_view, 8> kProse = {"title", "note",  "label",  "assumed",
                                                             "name",  "quote", "prefix", "suffix"};
  if (key == "text") return entity == Entity::kClaim;  // a source's `text` is a file name
  return std::find(kProse.begin(), kProse.end(), key) != kProse.end();
}

void put_in_order(Tree& tree) {
  Orderer(tree).run();
}

}  // namespace stancemap::native
