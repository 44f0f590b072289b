// Lengauer and Tarjan, "A fast algorithm for finding dominators in a flowgraph" (1979), in its simple version: path
// compression without balancing. Vertices are worked on by their number in a depth-first search. The semidominator of a
// vertex is the smallest number from which a path leads to it over larger numbers only; semidominators are found from
// the largest number down in a forest of what is done, and immediate dominators follow from them.
//
// Boost.Graph has the algorithm too, but compresses paths by recursion, as deep as the longest chain of a user's map.

#include "graph/dominators.h"

#include <numeric>
#include <utility>

namespace stancemap {
namespace {

class DominatorSearch {
 public:
  DominatorSearch(const Digraph& graph, Vertex root) : graph_(graph), number_(graph.vertex_count(), kNoVertex) {
    number_from(root);
    const std::size_t count = order_.size();
    std::vector<Edge> backwards;
    for (Vertex w = 0; w < count; ++w) {
      for (const Vertex to : graph.targets(order_[w])) backwards.emplace_back(number_[to], w);
    }
    predecessors_ = Digraph(count, backwards);
    semi_.resize(count);
    std::iota(semi_.begin(), semi_.end(), Vertex{0});
    label_ = semi_;
    ancestor_.assign(count, kNoVertex);
    first_in_bucket_.assign(count, kNoVertex);
    next_in_bucket_.assign(count, kNoVertex);
    dominator_.assign(count, kNoVertex);
  }

  std::vector<Vertex> immediate_dominators() && {
    for (auto w = static_cast<Vertex>(order_.size()); w-- > 1;) {
      find_semidominator(w);
      empty_bucket(parent_[w]);
    }
    for (Vertex w = 1; w < order_.size(); ++w) {
      if (dominator_[w] != semi_[w]) dominator_[w] = dominator_[dominator_[w]];
    }
    std::vector<Vertex> result(graph_.vertex_count(), kNoVertex);
    for (Vertex w = 1; w < order_.size(); ++w) result[order_[w]] = order_[dominator_[w]];
    return result;
  }

 private:
  void number_from(Vertex root) {
    std::vector<std::pair<Vertex, std::size_t>> path;  // a vertex, and which of its edges is next
    const auto enter = [&](Vertex v, Vertex parent) {
      number_[v] = static_cast<Vertex>(order_.size());
      order_.push_back(v);
      parent_.push_back(parent);
      path.emplace_back(v, 0);
    };
    enter(root, kNoVertex);
    while (!path.empty()) {
      const Vertex v = path.back().first;
      const auto targets = graph_.targets(v);
      if (path.back().second == targets.size()) {
        path.pop_back();
        continue;
      }
      const Vertex to = targets[path.back().second++];
      if (number_[to] == kNoVertex) enter(to, number_[v]);
    }
  }

  void find_semidominator(Vertex w) {
    for (const Vertex v : predecessors_.targets(w)) semi_[w] = std::min(semi_[w], semi_[best_above(v)]);
    next_in_bucket_[w] = std::exchange(first_in_bucket_[semi_[w]], w);
    ancestor_[w] = parent_[w];
  }

  void empty_bucket(Vertex parent) {
    for (Vertex v = std::exchange(first_in_bucket_[parent], kNoVertex); v != kNoVertex; v = next_in_bucket_[v]) {
      const Vertex best = best_above(v);
      dominator_[v] = semi_[best] < semi_[v] ? best : parent;
    }
  }

  /// The vertex with the smallest semidominator on the way from `v` up its tree of the forest, without the tree's root.
  Vertex best_above(Vertex v) {
    if (ancestor_[v] == kNoVertex) return v;
    compressed_.clear();
    for (Vertex x = v; ancestor_[ancestor_[x]] != kNoVertex; x = ancestor_[x]) compressed_.push_back(x);
    while (!compressed_.empty()) {
      const Vertex x = compressed_.back();
      compressed_.pop_back();
      const Vertex above = ancestor_[x];
      if (semi_[label_[above]] < semi_[label_[x]]) label_[x] = label_[above];
      ancestor_[x] = ancestor_[above];
    }
    return label_[v];
  }

  const Digraph& graph_;
  std::vector<Vertex> number_, order_;  // number of a vertex, vertex of a number; all below are by number
  std::vector<Vertex> parent_, semi_, label_, ancestor_, dominator_;
  std::vector<Vertex> first_in_bucket_, next_in_bucket_;
  std::vector<Vertex> compressed_;
  Digraph predecessors_;
};

}  // namespace

std::vector<Vertex> immediate_dominators(const Digraph& graph, Vertex root) {
  return DominatorSearch(graph, root).immediate_dominators();
}

}  // namespace stancemap
