#pragma once
// Puts values and the comments between them into a Tree. Where a comment belongs:
//   on the line of a value or key       to that value or key
//   behind an opening bracket or `- `   to what was opened
//   on a line of its own                in YAML by its column: as deep as the entries of a collection that just ended,
//   it
//                                       ends that collection; deeper than a value above that is no collection, it
//                                       belongs to that value; otherwise, and in brackets, to the entry that follows
// Comments never overtake each other.

#include <cstdint>
#include <string_view>
#include <vector>

#include "formats/native/comments.h"
#include "formats/native/formatter_tree.h"

namespace stancemap::native {

class TreeBuilder {
 public:
  explicit TreeBuilder(Tree& tree) : tree_(tree) {}

  /// What stands between the last token and the next one. To be called before the token's own function.
  void add_gap(const Gap& gap);

  void add_key(std::string_view key, bool verbatim);
  /// A scalar: `node` without key. `is_token` is false for a value that is not written (`key:`).
  void add_scalar(TreeNode node, bool is_token = true);
  /// `column` is that of the entries; of no meaning for kFlow.
  void open(ValueType type, Layout layout, std::uint32_t column);
  void close(bool is_token);
  void set_layout_of_last(Layout layout) { tree_.nodes[last_].layout = layout; }
  void finish();  // after the gap up to the end of the text

  bool expects_key() const {
    return !open_.empty() && !has_key_ && tree_.nodes[open_.back().node].type == ValueType::kMapping;
  }
  bool has_key() const { return has_key_; }  // that waits for its value
  std::size_t depth() const { return open_.size(); }

 private:
  struct Level {
    NodeIndex node;
    std::uint32_t column;
  };
  enum class Token : std::uint8_t { kNone, kKey, kValue, kOpen };

  bool add_to_last(const GapComment& comment);
  std::vector<Comment> place_pending();
  std::size_t place_of(const GapComment& comment, bool has_above) const;
  NodeIndex value_above() const;
  NodeIndex put(TreeNode value, bool is_token);
  bool in_flow() const { return !open_.empty() && tree_.nodes[open_.back().node].layout == Layout::kFlow; }
  std::string_view kept(std::string_view comment) { return tree_.texts.add(trimmed_comment(comment)); }

  Tree& tree_;
  std::vector<Level> open_;
  std::vector<Level> ended_;         // block collections that ended since the last token, innermost first
  std::vector<GapComment> pending_;  // not placed yet
  NodeIndex last_ = kNoNode;         // of the last token
  Token last_token_ = Token::kNone;
  bool blank_ = false;    // an empty line stands before what comes next
  bool has_key_ = false;  // a key waits for its value
};

}  // namespace stancemap::native
