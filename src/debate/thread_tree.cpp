#include "debate/thread_tree.h"

#include <algorithm>
#include <limits>
#include <span>

namespace stancemap {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

class Builder {
 public:
  Builder(const ArgumentMap& map, ThreadId thread, const Replies& replies)
      : posts_(map[thread].posts), replies_(replies), parents_(posts_.size(), kNone), cut_(posts_.size()) {}

  std::vector<TreePost> run() {
    find_parents();
    cut_circles();
    find_children();
    return walked();
  }

 private:
  std::span<const Reply> replies_from(PostId post) const {
    return std::span(replies_.replies)
        .subspan(replies_.first[post.index()], replies_.last[post.index()] - replies_.first[post.index()]);
  }

  void find_parents() {
    if (posts_.empty()) return;
    // Posts of a thread mostly stand together in the map, so the table need not be as long as the map.
    const auto [first, last] = std::minmax_element(posts_.begin(), posts_.end());
    const std::size_t begin = first->index();
    std::vector<std::uint32_t> positions(last->index() - begin + 1, kNone);
    for (std::uint32_t i = 0; i < posts_.size(); ++i) positions[posts_[i].index() - begin] = i;
    const auto position = [&](PostId post) {
      const bool outside = !post || post.index() < begin || post.index() - begin >= positions.size();
      return outside ? kNone : positions[post.index() - begin];
    };
    for (std::uint32_t i = 0; i < posts_.size(); ++i) {
      for (const Reply& reply : replies_from(posts_[i])) {
        parents_[i] = position(reply.to);
        if (parents_[i] != kNone) break;
      }
    }
  }

  /// Each post has one parent, so a walk upwards ends on top, in what earlier walks have seen, or in itself. Walks
  /// start in thread order, but the circle that one runs into may begin earlier.
  void cut_circles() {
    std::vector<std::uint32_t> seen_by(posts_.size(), kNone);
    for (std::uint32_t start = 0; start < posts_.size(); ++start) {
      std::uint32_t at = start;
      while (at != kNone && seen_by[at] == kNone) {
        seen_by[at] = start;
        at = parents_[at];
      }
      if (at == kNone || seen_by[at] != start) continue;
      std::uint32_t first = at;
      for (std::uint32_t next = parents_[at]; next != at; next = parents_[next]) first = std::min(first, next);
      parents_[first] = kNone;
      cut_[first] = true;
    }
  }

  /// Children side by side, by parent; the last place is for the tops.
  void find_children() {
    const auto slot = [&](std::uint32_t i) { return parents_[i] == kNone ? posts_.size() : parents_[i]; };
    first_child_.assign(posts_.size() + 2, 0);
    for (std::uint32_t i = 0; i < posts_.size(); ++i) ++first_child_[slot(i) + 1];
    for (std::size_t i = 1; i < first_child_.size(); ++i) first_child_[i] += first_child_[i - 1];
    children_.resize(posts_.size());
    std::vector<std::uint32_t> next(first_child_.begin(), first_child_.end() - 1);
    for (std::uint32_t i = 0; i < posts_.size(); ++i) children_[next[slot(i)]++] = i;
  }

  std::vector<TreePost> walked() {
    struct Step {
      std::uint32_t post, depth;
    };
    std::vector<Step> stack;
    const auto push_children = [&](std::size_t slot, std::uint32_t depth) {
      for (std::uint32_t i = first_child_[slot + 1]; i-- > first_child_[slot];) stack.push_back({children_[i], depth});
    };
    std::vector<TreePost> tree;
    push_children(posts_.size(), 0);
    while (!stack.empty()) {
      const Step step = stack.back();
      stack.pop_back();
      tree.push_back(placed(step.post, step.depth));
      push_children(step.post, step.depth + 1);
    }
    return tree;
  }

  TreePost placed(std::uint32_t i, std::uint32_t depth) const {
    TreePost out{posts_[i], depth, {}, false, cut_[i], {}};
    if (parents_[i] != kNone) out.parent = posts_[parents_[i]];
    bool found = !out.parent;
    for (const Reply& reply : replies_from(posts_[i])) {
      if (!found && reply.to == out.parent) {
        out.derived = reply.derived;
        found = true;
      } else if (reply.to) {
        out.others.push_back(reply);
      }
    }
    return out;
  }

  const std::vector<PostId>& posts_;
  const Replies& replies_;
  std::vector<std::uint32_t> parents_;  // positions in the thread
  std::vector<bool> cut_;               // the parent was taken away
  std::vector<std::uint32_t> first_child_, children_;
};

}  // namespace

std::vector<TreePost> thread_tree(const ArgumentMap& map, ThreadId thread, const Replies& replies) {
  return Builder(map, thread, replies).run();
}

}  // namespace stancemap
