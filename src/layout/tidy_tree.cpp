// Buchheim, Jünger, Leipert: Improving Walker's algorithm to run in linear time (2002), which draws trees of any degree
// as Reingold and Tilford (1981) drew binary ones. Children are put beside their left siblings as close as the outlines
// of both subtrees let them; threads lead along outlines, and shifts are summed up once for each box. Names of the
// parts are those of the paper. The walks are lists of boxes instead of recursion.

#include "layout/tidy_tree.h"

#include <algorithm>

namespace stancemap {
namespace {

class Walker {
 public:
  Walker(const LayoutPart& part, double gap)
      : part_(part), gap_(gap), children_(part.across.size(), part.arcs, &Arc::to) {
    const std::size_t n = part.across.size();
    for (std::vector<double>* v : {&prelim_, &mod_, &change_, &shift_}) v->assign(n, 0);
    for (std::vector<std::uint32_t>* v : {&parent_, &left_, &thread_, &number_, &default_ancestor_})
      v->assign(n, kNone);
    ancestor_.resize(n);
    for (std::uint32_t v = 0; v < n; ++v) {
      ancestor_[v] = v;
      std::uint32_t last = kNone, number = 0;
      for (const std::uint32_t arc : children_.of(v)) {
        const std::uint32_t child = part.arcs[arc].from;
        parent_[child] = v;
        left_[child] = last;
        number_[child] = number++;
        last = child;
      }
      default_ancestor_[v] = first(v);
    }
  }

  std::vector<double> places() {
    std::vector<std::uint32_t> order;  // parents before children, siblings from the right: backwards it is a first walk
    for (std::uint32_t v = 0; v < part_.across.size(); ++v) {
      if (parent_[v] == kNone) order.push_back(v);
    }
    std::vector<std::uint32_t> stack = std::move(order);
    order.clear();
    while (!stack.empty()) {
      const std::uint32_t v = stack.back();
      stack.pop_back();
      order.push_back(v);
      for (const std::uint32_t arc : children_.of(v)) stack.push_back(part_.arcs[arc].from);
    }
    for (auto v = order.rbegin(); v != order.rend(); ++v) first_walk(*v);
    std::vector<double> x(order.size()), sum(order.size());
    for (const std::uint32_t v : order) {
      if (parent_[v] != kNone) sum[v] = sum[parent_[v]] + mod_[parent_[v]];
      x[v] = prelim_[v] + sum[v];
    }
    return x;
  }

 private:
  std::uint32_t first(std::uint32_t v) const {
    const auto of = children_.of(v);
    return of.empty() ? kNone : part_.arcs[of.front()].from;
  }
  std::uint32_t last(std::uint32_t v) const {
    const auto of = children_.of(v);
    return of.empty() ? kNone : part_.arcs[of.back()].from;
  }
  std::uint32_t next_left(std::uint32_t v) const { return first(v) != kNone ? first(v) : thread_[v]; }
  std::uint32_t next_right(std::uint32_t v) const { return last(v) != kNone ? last(v) : thread_[v]; }
  double distance(std::uint32_t a, std::uint32_t b) const { return (part_.across[a] + part_.across[b]) / 2 + gap_; }

  void first_walk(std::uint32_t v) {
    double middle = 0;
    if (first(v) != kNone) {
      execute_shifts(v);
      middle = (prelim_[first(v)] + prelim_[last(v)]) / 2;
    }
    prelim_[v] = left_[v] == kNone ? middle : prelim_[left_[v]] + distance(left_[v], v);
    mod_[v] = prelim_[v] - middle;
    if (left_[v] != kNone) apportion(v);
  }

  void execute_shifts(std::uint32_t v) {
    double shift = 0, change = 0;
    const auto of = children_.of(v);
    for (auto arc = of.rbegin(); arc != of.rend(); ++arc) {
      const std::uint32_t w = part_.arcs[*arc].from;
      prelim_[w] += shift;
      mod_[w] += shift;
      change += change_[w];
      shift += shift_[w] + change;
    }
  }

  // Walks down the right outline of the left siblings and the left outline of v at once, and moves v away where needed.
  void apportion(std::uint32_t v) {
    std::uint32_t inside_right = v, outside_right = v;
    std::uint32_t inside_left = left_[v], outside_left = first(parent_[v]);
    double sum_ir = mod_[inside_right], sum_or = mod_[outside_right];
    double sum_il = mod_[inside_left], sum_ol = mod_[outside_left];
    while (next_right(inside_left) != kNone && next_left(inside_right) != kNone) {
      inside_left = next_right(inside_left);
      inside_right = next_left(inside_right);
      outside_left = next_left(outside_left);
      outside_right = next_right(outside_right);
      ancestor_[outside_right] = v;
      const double shift =
          prelim_[inside_left] + sum_il - (prelim_[inside_right] + sum_ir) + distance(inside_left, inside_right);
      if (shift > 0) {
        const bool sibling = parent_[ancestor_[inside_left]] == parent_[v];
        move_subtree(sibling ? ancestor_[inside_left] : default_ancestor_[parent_[v]], v, shift);
        sum_ir += shift;
        sum_or += shift;
      }
      sum_il += mod_[inside_left];
      sum_ir += mod_[inside_right];
      sum_ol += mod_[outside_left];
      sum_or += mod_[outside_right];
    }
    if (next_right(inside_left) != kNone && next_right(outside_right) == kNone) {
      thread_[outside_right] = next_right(inside_left);
      mod_[outside_right] += sum_il - sum_or;
    }
    if (next_left(inside_right) != kNone && next_left(outside_left) == kNone) {
      thread_[outside_left] = next_left(inside_right);
      mod_[outside_left] += sum_ir - sum_ol;
      default_ancestor_[parent_[v]] = v;
    }
  }

  void move_subtree(std::uint32_t from, std::uint32_t to, double shift) {
    const double subtrees = static_cast<double>(number_[to]) - static_cast<double>(number_[from]);
    change_[to] -= shift / subtrees;
    shift_[to] += shift;
    change_[from] += shift / subtrees;
    prelim_[to] += shift;
    mod_[to] += shift;
  }

  const LayoutPart& part_;
  double gap_;
  Adjacency children_;  // arcs that point at a box
  std::vector<double> prelim_, mod_, change_, shift_;
  std::vector<std::uint32_t> parent_, left_, thread_, ancestor_, number_, default_ancestor_;
};

}  // namespace

bool is_tree(const LayoutPart& part) {
  if (!part.groups.empty() || part.arcs.size() + 1 != part.across.size()) return false;
  std::vector<bool> points(part.across.size());
  for (const Arc& arc : part.arcs) {
    if (points[arc.from]) return false;
    points[arc.from] = true;
  }
  return true;
}

std::vector<double> tidy_tree(const LayoutPart& part, double gap) {
  return Walker(part, gap).places();
}

}  // namespace stancemap
