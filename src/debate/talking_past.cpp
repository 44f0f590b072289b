// For each post sorted lists: the claims that it says, those that they touch, those that they lead to, those that they
// attack, and those that the post settles (gives up, or gives a ground for).
// Whether two posts meet is whether two lists do, and the shorter one is looked up in the longer one: a hub with 50,000
// replies costs each of them the length of its own list. Two long lists are compared as long as there are looks for it.

#include "debate/talking_past.h"

#include <algorithm>
#include <cstdint>
#include <span>

#include "debate/look_budget.h"

namespace stancemap {
namespace {

/// Sorted lists of claims, one a post.
class Lists {
 public:
  void add(std::vector<ClaimId>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    claims_.insert(claims_.end(), list.begin(), list.end());
    ends_.push_back(claims_.size());
    list.clear();
  }
  std::span<const ClaimId> of(PostId post) const {
    const std::size_t first = post.index() == 0 ? 0 : ends_[post.index() - 1];
    return {claims_.data() + first, claims_.data() + ends_[post.index()]};
  }

 private:
  std::vector<ClaimId> claims_;
  std::vector<std::size_t> ends_;
};

class PostLists {
 public:
  explicit PostLists(const MapGraph& graph) : graph_(graph), map_(graph.map()), looks_(map_), compares_(map_) {
    std::vector<ClaimId> said;
    for (const Post& post : map_.posts) {
      for (const ClaimAct& act : post.acts) {
        said.push_back(act.claim.id);
        if (act.act == PostAct::kConcedes || act.act == PostAct::kWithdraws) now_settled_.push_back(act.claim.id);
        add_claim(act.claim.id);
      }
      said_.add(said);
      touched_.add(now_touched_);
      led_to_.add(now_led_to_);
      attacked_.add(now_attacked_);
      settled_.add(now_settled_);
      if (!looks_.is_spent()) ++complete_;
    }
  }

  bool says_something(PostId post) const { return !said_.of(post).empty(); }
  bool is_complete(PostId post) const { return post.index() < complete_; }
  bool touches(PostId reply, PostId to) {
    return meet(said_.of(reply), said_.of(to)) || meet(touched_.of(reply), said_.of(to)) ||
           meet(said_.of(reply), led_to_.of(to)) || meet(settled_.of(reply), attacked_.of(to));
  }

 private:
  /// Whether two lists share a claim; true where there are no looks left to find that out.
  bool meet(std::span<const ClaimId> a, std::span<const ClaimId> b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.empty()) return false;
    if (!compares_.spend(a.size())) return true;
    return std::any_of(a.begin(), a.end(), [&](ClaimId one) { return std::binary_search(b.begin(), b.end(), one); });
  }

  void add_claim(ClaimId claim) {
    add_relations_of(claim);
    for (const Vertex v : graph_.support().targets(graph_.vertex(claim))) {
      if (!looks_.spend()) return;
      const Node node = graph_.node(v);
      if (!node.is_argument()) continue;
      add_premises(node);
      add_relations_of(node);
    }
  }

  void add_relations_of(Node node) {
    for (const RelationId id : graph_.relations_from(node)) {
      if (!looks_.spend()) return;
      const Relation& r = map_[id];
      if (r.kind == RelationKind::kUndercut) {
        add_undercut(r.to);
      } else if (r.to.is_claim()) {
        now_touched_.push_back(r.to.claim());
        (r.kind == RelationKind::kAttack ? now_attacked_ : now_led_to_).push_back(r.to.claim());
        if (r.kind == RelationKind::kSupport) now_settled_.push_back(r.to.claim());
      }
    }
  }

  void add_undercut(Node target) {
    if (target.is_argument()) {
      add_premises(target);
      for (const RelationId id : graph_.relations_from(target)) {
        if (!looks_.spend()) return;
        add_claim_at(map_[id].to);
      }
    } else if (target.is_relation()) {
      const Relation& cut = map_[target.relation()];
      add_claim_at(cut.from);
      add_premises(cut.from);
      add_claim_at(cut.to);
    }
  }

  void add_claim_at(Node node) {
    if (node.is_claim()) now_touched_.push_back(node.claim());
  }

  void add_premises(Node node) {
    if (!node.is_argument()) return;
    for (const Ref<ClaimId>& premise : map_[node.argument()].premises) {
      if (!looks_.spend()) return;
      now_touched_.push_back(premise.id);
    }
  }

  const MapGraph& graph_;
  const ArgumentMap& map_;
  LookBudget looks_, compares_;  // to make the lists, to compare them
  std::size_t complete_ = 0;     // posts that were looked up within the budget: the first ones
  Lists said_, touched_, led_to_, attacked_, settled_;
  std::vector<ClaimId> now_touched_, now_led_to_, now_attacked_, now_settled_;
};

bool talks_past(const ArgumentMap& map, PostLists& lists, PostId post, std::span<const Reply> replies) {
  if (replies.empty() || !lists.says_something(post) || !lists.is_complete(post)) return false;
  return std::none_of(replies.begin(), replies.end(), [&](const Reply& reply) {
    return map[reply.to].by == map[post].by || !lists.says_something(reply.to) || !lists.is_complete(reply.to) ||
           lists.touches(post, reply.to);
  });
}

}  // namespace

std::vector<PostId> posts_talking_past(const MapGraph& graph, const Replies& replies) {
  const ArgumentMap& map = graph.map();
  PostLists lists(graph);
  std::vector<PostId> result;
  for (const Thread& thread : map.threads) {
    for (const PostId post : thread.posts) {
      const std::uint32_t first = replies.first[post.index()], last = replies.last[post.index()];
      if (talks_past(map, lists, post, {replies.replies.data() + first, replies.replies.data() + last}))
        result.push_back(post);
    }
  }
  return result;
}

}  // namespace stancemap
