// Gansner, Koutsofios, North, Vo: A technique for drawing directed graphs (1993) solve this linear program with a dual
// network simplex. Its dual is a flow of least cost: each separation is an arc without bound that earns its distance,
// each tie an arc that carries up to its weight either way for nothing, and places are the prices of the vertices.
// Here that flow is found with the primal network simplex (Ahuja, Magnanti, Orlin: Network flows, 1993, chapter 11),
// which needs no cut values. Arcs are looked through in blocks and the best of a block enters (Király, Kovács:
// Efficient implementations of minimum-cost flow algorithms, 2012); the arc that leaves is the last one that blocks on
// the way around from the join, so trees stay strongly feasible and no circle of pivots arises (Cunningham 1976).

#include "layout/network_simplex.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "layout/adjacency.h"

namespace stancemap {
namespace {

constexpr std::int64_t kUnbounded = std::numeric_limits<std::int64_t>::max() / 4;

class Simplex {
 public:
  Simplex(std::size_t things, std::span<const Separation> separations, std::span<const Tie> ties, std::size_t& steps)
      : root_(static_cast<std::uint32_t>(things)), steps_(steps) {
    std::vector<std::int64_t> supply(things);
    std::int64_t longest = 1;
    for (const Separation& s : separations) {
      add_arc({s.from, s.to, -s.least, kUnbounded});
      longest += std::abs(s.least);
    }
    // From -weight to weight, counted from 0.
    for (const Tie& t : ties) {
      if (t.a == t.b) continue;
      add_arc({t.a, t.b, 0, 2 * t.weight});
      supply[t.a] += t.weight;
      supply[t.b] -= t.weight;
    }
    real_ = arcs_.size();
    start_at_root(supply, longest);
  }

  bool solve() {
    while (true) {
      const std::uint32_t entering = found_arc();
      if (entering == kNone) return true;
      if (steps_ == 0) return false;
      pivot(entering);
    }
  }

  std::vector<std::int64_t> places() const {
    std::vector<std::int64_t> out(root_);
    for (std::uint32_t v = 0; v < root_; ++v) out[v] = -price_[v];
    const std::int64_t least = out.empty() ? 0 : *std::min_element(out.begin(), out.end());
    for (std::int64_t& place : out) place -= least;
    return out;
  }

 private:
  struct Link {
    std::uint32_t from, to;
    std::int64_t cost, capacity, flow = 0;
    enum : std::uint8_t { kEmpty, kInTree, kFull } state = kEmpty;
  };

  void add_arc(const Link& arc) { arcs_.push_back(arc); }

  // The first tree: every vertex hangs on a root, by an arc that is too dear to stay.
  void start_at_root(const std::vector<std::int64_t>& supply, std::int64_t longest) {
    const std::size_t count = supply.size() + 1;
    for (auto* links : {&parent_, &by_, &first_child_, &next_, &previous_, &depth_}) links->assign(count, kNone);
    price_.assign(count, 0);
    depth_[root_] = 0;
    for (std::uint32_t v = 0; v < root_; ++v) {
      const bool out = supply[v] >= 0;
      Link arc{out ? v : root_, out ? root_ : v, longest, kUnbounded};
      arc.flow = std::abs(supply[v]);
      arc.state = Link::kInTree;
      price_[v] = out ? -longest : longest;
      by_[v] = static_cast<std::uint32_t>(arcs_.size());
      depth_[v] = 1;
      hang(v, root_);
      add_arc(arc);
    }
  }

  void hang(std::uint32_t v, std::uint32_t parent) {
    parent_[v] = parent;
    previous_[v] = kNone;
    next_[v] = first_child_[parent];
    if (next_[v] != kNone) previous_[next_[v]] = v;
    first_child_[parent] = v;
  }

  void unhang(std::uint32_t v) {
    if (previous_[v] == kNone)
      first_child_[parent_[v]] = next_[v];
    else
      next_[previous_[v]] = next_[v];
    if (next_[v] != kNone) previous_[next_[v]] = previous_[v];
  }

  std::int64_t reduced_cost(const Link& arc) const { return arc.cost + price_[arc.from] - price_[arc.to]; }

  std::uint32_t found_arc() {
    const std::size_t block = 20 + static_cast<std::size_t>(std::sqrt(static_cast<double>(real_)));
    std::int64_t worst = 0;
    std::uint32_t best = kNone;
    for (std::size_t seen = 0; seen < real_; ++seen) {
      if (at_ == real_) at_ = 0;
      const Link& arc = arcs_[at_];
      if (arc.state != Link::kInTree) {
        const std::int64_t cost = arc.state == Link::kEmpty ? reduced_cost(arc) : -reduced_cost(arc);
        if (cost < worst) worst = cost, best = static_cast<std::uint32_t>(at_);
      }
      ++at_;
      if ((seen + 1) % block == 0) {
        spend(block);
        if (best != kNone) break;
      }
    }
    return best;
  }

  void spend(std::size_t count) { steps_ -= std::min(steps_, count); }

  std::uint32_t joined(std::uint32_t a, std::uint32_t b) {
    for (; a != b; spend(1)) {
      if (depth_[a] >= depth_[b])
        a = parent_[a];
      else
        b = parent_[b];
    }
    return a;
  }

  // How much more the tree arc above `v` can carry towards its parent, or away from it.
  std::int64_t spare(std::uint32_t v, bool up) const {
    const Link& arc = arcs_[by_[v]];
    return (arc.from == v) == up ? (arc.capacity == kUnbounded ? kUnbounded : arc.capacity - arc.flow) : arc.flow;
  }
  void carry(std::uint32_t v, bool up, std::int64_t amount) {
    Link& arc = arcs_[by_[v]];
    arc.flow += (arc.from == v) == up ? amount : -amount;
  }

  // Flow goes around from `join` down to `first`, over the arc that enters, and from `second` up to `join`.
  void pivot(std::uint32_t entering) {
    Link& arc = arcs_[entering];
    const bool onward = arc.state == Link::kEmpty;
    const std::uint32_t first = onward ? arc.from : arc.to, second = onward ? arc.to : arc.from;
    const std::uint32_t join = joined(first, second);
    std::int64_t amount = arc.capacity;
    std::uint32_t leaving = kNone;
    bool at_first = false;
    for (std::uint32_t v = first; v != join; v = parent_[v]) {
      if (const std::int64_t room = spare(v, false); room < amount) amount = room, leaving = v, at_first = true;
    }
    for (std::uint32_t v = second; v != join; v = parent_[v]) {
      if (const std::int64_t room = spare(v, true); room <= amount) amount = room, leaving = v, at_first = false;
    }
    if (amount > 0) {
      arc.flow += onward ? amount : -amount;
      for (std::uint32_t v = first; v != join; v = parent_[v]) carry(v, false, amount);
      for (std::uint32_t v = second; v != join; v = parent_[v]) carry(v, true, amount);
    }
    if (leaving == kNone) {
      arc.state = onward ? Link::kFull : Link::kEmpty;
      spend(1);
      return;
    }
    Link& out = arcs_[by_[leaving]];
    out.state = out.flow == 0 ? Link::kEmpty : Link::kFull;
    arc.state = Link::kInTree;
    move_branch(leaving, at_first ? first : second, at_first ? second : first, entering);
  }

  // Cuts the branch that begins at `top` off and hangs it on `onto` by its vertex `by`.
  void move_branch(std::uint32_t top, std::uint32_t by, std::uint32_t onto, std::uint32_t arc) {
    std::uint32_t v = by, parent = onto, over = arc;
    while (true) {
      const std::uint32_t old_parent = parent_[v], old_arc = by_[v];
      unhang(v);
      hang(v, parent);
      by_[v] = over;
      if (v == top) break;
      parent = v;
      over = old_arc;
      v = old_parent;
    }
    const Link& link = arcs_[arc];
    const std::int64_t price = link.from == by ? price_[onto] - link.cost : price_[onto] + link.cost;
    const std::int64_t change = price - price_[by];
    branch_.assign(1, by);
    for (std::size_t i = 0; i < branch_.size(); ++i) {
      const std::uint32_t at = branch_[i];
      price_[at] += change;
      depth_[at] = depth_[parent_[at]] + 1;
      for (std::uint32_t child = first_child_[at]; child != kNone; child = next_[child]) branch_.push_back(child);
    }
    spend(branch_.size());
  }

  std::uint32_t root_;
  std::size_t& steps_;
  std::vector<Link> arcs_;
  std::size_t real_ = 0, at_ = 0;  // arcs that are not of the first tree; where the next search begins
  std::vector<std::uint32_t> parent_, by_, first_child_, next_, previous_, depth_, branch_;
  std::vector<std::int64_t> price_;
};

}  // namespace

std::optional<std::vector<std::int64_t>> cheapest_places(std::size_t things, std::span<const Separation> separations,
                                                         std::span<const Tie> ties, std::size_t& steps) {
  Simplex simplex(things, separations, ties, steps);
  if (!simplex.solve()) return std::nullopt;
  return simplex.places();
}

}  // namespace stancemap
