#pragma once
// Adding values to a tree in canonical form; what is absent is left out.

#include <span>
#include <string_view>

#include "formats/native/formatter_tree.h"

namespace stancemap::native {

/// What kind of scalar a text becomes: a sentence in quotes, a text, or an id, for which a number needs no quotes.
enum class Wording : std::uint8_t { kProse, kText, kId };

class Entries {
 public:
  explicit Entries(Tree& tree) : tree_(tree) {}

  NodeIndex mapping(NodeIndex parent, std::string_view key, Layout layout = Layout::kBlock) {
    return tree_.add(parent, keyed({.type = ValueType::kMapping, .layout = layout}, key));
  }
  NodeIndex sequence(NodeIndex parent, std::string_view key, Layout layout = Layout::kFlow) {
    return tree_.add(parent, keyed({.type = ValueType::kSequence, .layout = layout}, key));
  }
  NodeIndex item_mapping(NodeIndex parent) {
    return tree_.add(parent, {.type = ValueType::kMapping, .layout = Layout::kFlow});
  }

  /// A scalar under a key, also when it is empty.
  void scalar(NodeIndex parent, std::string_view key, std::string_view text, Wording wording) {
    tree_.add(parent, keyed(scalar_node(text, wording), key));
  }
  void item(NodeIndex parent, std::string_view text, Wording wording) { tree_.add(parent, scalar_node(text, wording)); }

  void prose(NodeIndex parent, std::string_view key, const Text& text) {
    given(parent, key, text.text, Wording::kProse);
  }
  void text(NodeIndex parent, std::string_view key, const Text& text) { given(parent, key, text.text, Wording::kText); }
  void id(NodeIndex parent, std::string_view key, std::string_view id) { given(parent, key, id, Wording::kId); }
  void number(NodeIndex parent, std::string_view key, double value);
  /// As `written`, where that is the same number in plain digits ("2.70"): how exact it is stays.
  void number(NodeIndex parent, std::string_view key, double value, std::string_view written);
  void integer(NodeIndex parent, std::string_view key, std::int64_t value);
  void position(NodeIndex parent, std::string_view key, std::uint64_t value);

  /// A list; without brackets when it holds one.
  void list(NodeIndex parent, std::string_view key, std::span<const std::string_view> texts, Wording wording);

 private:
  static TreeNode keyed(TreeNode node, std::string_view key);
  static TreeNode scalar_node(std::string_view text, Wording wording);
  void given(NodeIndex parent, std::string_view key, std::string_view text, Wording wording) {
    if (!text.empty()) scalar(parent, key, text, wording);
  }
  void plain_number(NodeIndex parent, std::string_view key, std::string_view digits);

  Tree& tree_;
};

}  // namespace stancemap::native
