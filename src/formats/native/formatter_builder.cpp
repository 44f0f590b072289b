#include "formats/native/formatter_builder.h"

#include <algorithm>
#include <utility>

namespace stancemap::native {

void TreeBuilder::add_gap(const Gap& gap) {
  for (const GapComment& comment : gap.comments) {
    if (comment.own_line || !add_to_last(comment)) pending_.push_back(comment);
  }
  if (!gap.comments.empty()) blank_ = false;
  blank_ |= gap.blank;
}

/// A comment behind the last token on its line; false when that token has one already, or none can stand there.
bool TreeBuilder::add_to_last(const GapComment& comment) {
  if (last_ == kNoNode || !pending_.empty() || comment.mark == '-' || comment.mark == '?') return false;
  Comments& comments = tree_.comments_of(last_);
  std::string_view& place = last_token_ == Token::kValue ? comments.trailing : comments.header;
  if (!place.empty()) return false;
  place = kept(comment.text);
  if (last_token_ == Token::kOpen) tree_.nodes[last_].commented = true;
  return true;
}

/// The value that a comment indented deeper than it would belong to.
NodeIndex TreeBuilder::value_above() const {
  if (in_flow() || (ended_.empty() && open_.empty())) return kNoNode;
  const NodeIndex above = tree_.nodes[ended_.empty() ? open_.back().node : ended_.front().node].last;
  if (above == kNoNode) return above;
  const TreeNode& node = tree_.nodes[above];
  const bool takes_comments = node.is_collection() ? node.layout == Layout::kFlow : node.layout != Layout::kBlockScalar;
  return takes_comments ? above : kNoNode;
}

/// 0: under the value above; 1 to n: the end of one of the n collections that ended; n + 1: before what follows.
std::size_t TreeBuilder::place_of(const GapComment& comment, bool has_above) const {
  const std::size_t following = ended_.size() + 1;
  if (!comment.own_line || in_flow()) return following;
  if (!open_.empty() && comment.column <= open_.back().column) return following;
  if (ended_.empty()) return has_above ? 0 : following;
  std::size_t level = 0;
  while (level < ended_.size() && ended_[level].column > comment.column) ++level;
  if (level == ended_.size()) return following;
  while (level + 1 < ended_.size() && ended_[level + 1].column == ended_[level].column) ++level;
  return level == 0 && has_above && comment.column > ended_[0].column ? 0 : level + 1;
}

/// Gives every pending comment to what stands above; the rest is returned and belongs to what follows.
std::vector<Comment> TreeBuilder::place_pending() {
  std::vector<Comment> following;
  std::size_t place = 0;
  const NodeIndex above = pending_.empty() ? kNoNode : value_above();
  for (const GapComment& pending : pending_) {
    place = std::max(place, place_of(pending, above != kNoNode));
    const Comment comment = {.text = kept(pending.text), .blank = pending.blank};
    if (place > ended_.size()) {
      following.push_back(comment);
    } else if (place == 0) {
      tree_.comments_of(above).under.push_back(comment);
    } else {
      tree_.comments_of(ended_[place - 1].node).end.push_back(comment);
    }
  }
  pending_.clear();
  ended_.clear();
  return following;
}

void TreeBuilder::add_key(std::string_view key, bool verbatim) {
  std::vector<Comment> before = place_pending();
  last_ = tree_.add(open_.back().node, {.blank = std::exchange(blank_, false), .verbatim_key = verbatim, .key = key});
  if (!before.empty()) tree_.comments_of(last_).before = std::move(before);
  last_token_ = Token::kKey;
  has_key_ = true;
}

/// Makes `value` the value of the key that waits for one, or the next item. Comments before a value of one token stand
/// before its entry; those before a block collection wait for its first entry.
NodeIndex TreeBuilder::put(TreeNode value, bool is_token) {
  const bool waits_for_entry = !is_token && (has_key_ || open_.empty());
  std::vector<Comment> before;
  if (!waits_for_entry) before = place_pending();
  NodeIndex index = kNoNode;
  if (has_key_) {
    index = tree_.nodes[open_.back().node].last;
    TreeNode& node = tree_.nodes[index];
    node.type = value.type;
    node.layout = value.layout;
    node.text = value.text;
    node.block = value.block;
    if (is_token) blank_ = false;
  } else {
    if (!waits_for_entry) value.blank = std::exchange(blank_, false);
    index = tree_.add(open_.empty() ? kNoNode : open_.back().node, value);
  }
  has_key_ = false;
  if (!before.empty()) {
    std::vector<Comment>& all = tree_.comments_of(index).before;
    all.insert(all.end(), before.begin(), before.end());
  }
  return index;
}

void TreeBuilder::add_scalar(TreeNode node, bool is_token) {
  const NodeIndex index = put(node, is_token);
  if (!is_token) return;
  last_ = index;
  last_token_ = Token::kValue;
}

void TreeBuilder::open(ValueType type, Layout layout, std::uint32_t column) {
  const bool is_token = layout == Layout::kFlow;
  const NodeIndex index = put({.type = type, .layout = layout}, is_token);
  open_.push_back({index, column});
  if (!is_token) return;
  last_ = index;
  last_token_ = Token::kOpen;
}

void TreeBuilder::close(bool is_token) {
  const Level level = open_.back();
  if (!is_token) {
    if (!in_flow()) ended_.push_back(level);
    open_.pop_back();
    return;
  }
  std::vector<Comment> inside = place_pending();
  open_.pop_back();
  blank_ = false;
  if (tree_.nodes[level.node].first == kNoNode) {
    tree_.nodes[level.node].commented = false;
    if (!inside.empty()) {
      std::vector<Comment>& before = tree_.comments_of(level.node).before;
      before.insert(before.end(), inside.begin(), inside.end());
    }
  } else if (!inside.empty()) {
    tree_.comments_of(level.node).end = std::move(inside);
  }
  last_ = level.node;
  last_token_ = Token::kValue;
}

void TreeBuilder::finish() {
  std::vector<Comment> rest = place_pending();
  tree_.foot.insert(tree_.foot.end(), rest.begin(), rest.end());
  for (std::size_t i = tree_.nodes.size(); i-- > 0;) {  // children stand behind their parent
    TreeNode& node = tree_.nodes[i];
    node.commented |= node.comments != kNoNode && !tree_.comments[node.comments].end.empty();
    for (NodeIndex child = node.first; child != kNoNode; child = tree_.nodes[child].next) {
      node.commented |= tree_.nodes[child].commented || tree_.nodes[child].comments != kNoNode;
    }
  }
}

}  // namespace stancemap::native
