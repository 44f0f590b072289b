// A shortest cycle through `start` is the first edge back to it that breadth-first search meets.
//
// Odd cycles are looked for in the double cover: each vertex v becomes (v, even) and (v, odd), and each edge leads to
// the other layer (König's double cover, here directed). A path from (start, even) to (start, odd) is a closed walk of
// odd length. If a strongly connected component has an odd cycle, there is such a walk: go to the cycle and back, once
// with and once without a round on it; one of the two is odd. A closed walk falls apart into simple cycles, and if its
// length is odd, so is that of one of them.
//
// Both are the same search in a graph of one or two layers. Marks carry the number of the question that set them, so
// nothing needs to be cleared between questions.

#include "graph/cycles.h"

#include <algorithm>

#include <boost/graph/breadth_first_search.hpp>
#include <boost/iterator/filter_iterator.hpp>
#include <boost/pending/queue.hpp>

#include "graph/boost_view.h"

namespace stancemap {
namespace {

/// One component of a graph in one or two layers: vertex v of layer l is v * layers + l.
struct LayeredView {
  /// Leaves out edges to other components, in two layers loops too, and everything once the search is over.
  struct Inside {
    const LayeredView* view = nullptr;
    bool operator()(const BoostEdge& edge) const {
      if (*view->over) return false;
      const Vertex from = edge.from / view->layers;
      const Vertex to = view->graph->targets(from)[edge.slot];
      return view->components->of[to] == view->component && (view->layers == 1 || from != to);
    }
  };

  using traversal_category = boost::incidence_graph_tag;
  using vertex_descriptor = Vertex;
  using edge_descriptor = BoostEdge;
  using directed_category = boost::directed_tag;
  using edge_parallel_category = boost::allow_parallel_edge_tag;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using out_edge_iterator = boost::filter_iterator<Inside, BoostView::out_edge_iterator>;
  using vertex_iterator = void;
  using in_edge_iterator = void;
  using edge_iterator = void;
  using adjacency_iterator = void;
  static Vertex null_vertex() { return ~Vertex{0}; }

  const Digraph* graph;
  const Components* components;
  std::uint32_t component;
  Vertex layers;
  const bool* over;
};

std::pair<LayeredView::out_edge_iterator, LayeredView::out_edge_iterator> out_edges(Vertex v, const LayeredView& view) {
  const auto at = [v](std::size_t slot) {
    return BoostView::out_edge_iterator(boost::counting_iterator<std::uint32_t>(static_cast<std::uint32_t>(slot)),
                                        EdgeAtSlot{v});
  };
  const auto begin = at(0);
  const auto end = at(view.graph->targets(v / view.layers).size());
  const LayeredView::Inside inside{&view};
  return {{inside, begin, end}, {inside, end, end}};
}

std::size_t out_degree(Vertex v, const LayeredView& view) {
  const auto [begin, end] = out_edges(v, view);
  return static_cast<std::size_t>(std::distance(begin, end));
}

Vertex source(const BoostEdge& edge, const LayeredView&) {
  return edge.from;
}

Vertex target(const BoostEdge& edge, const LayeredView& view) {
  const Vertex layer = edge.from % view.layers;
  const Vertex to = view.graph->targets(edge.from / view.layers)[edge.slot];
  return to * view.layers + (layer + 1) % view.layers;
}

/// How the search came to a layered vertex, and the number of the search.
struct Mark {
  std::uint32_t question = 0;
  BoostEdge by;
};

/// Boost's colours from marks: what this question has not marked is white.
struct MarkColors {
  using value_type = boost::two_bit_color_type;
  using key_type = Vertex;
  using reference = value_type;
  using category = boost::read_write_property_map_tag;
  std::vector<Mark>* marks;
  std::uint32_t question;
};

boost::two_bit_color_type get(const MarkColors& colors, Vertex v) {
  return (*colors.marks)[v].question == colors.question ? boost::two_bit_black : boost::two_bit_white;
}

void put(const MarkColors& colors, Vertex v, boost::two_bit_color_type color) {
  if (color != boost::two_bit_white) (*colors.marks)[v].question = colors.question;
}

struct Search : boost::bfs_visitor<> {
  Search(std::vector<Mark>* marks_, Vertex goal_, bool* over_, BoostEdge* last_)
      : marks(marks_), goal(goal_), over(over_), last(last_) {}
  void examine_edge(const BoostEdge& edge, const LayeredView& view) {
    if (*over || target(edge, view) != goal) return;
    *over = true;
    *last = edge;
  }
  void tree_edge(const BoostEdge& edge, const LayeredView& view) { (*marks)[target(edge, view)].by = edge; }

  std::vector<Mark>* marks;
  Vertex goal;
  bool* over;
  BoostEdge* last;
};

}  // namespace

struct CycleFinder::Impl {
  const Digraph& graph;
  const Components& components;
  std::vector<Mark> marks;
  std::uint32_t question = 0;
  boost::queue<Vertex> queue;
  std::vector<std::uint32_t> depth;  // of `odd`: where on the walk a vertex stands, from 1; 0 when it does not

  /// The shortest walk from (start, 0) back to `start` in the last layer; empty when there is none.
  std::vector<BoostEdge> closed_walk(Vertex start, Vertex layers) {
    if (marks.size() < graph.vertex_count() * layers) marks.resize(graph.vertex_count() * layers);
    ++question;
    bool over = false;
    BoostEdge last;
    const LayeredView view{&graph, &components, components.of[start], layers, &over};
    const Vertex root = start * layers;
    Search search(&marks, root + layers - 1, &over, &last);
    boost::breadth_first_visit(view, root, queue, search, MarkColors{&marks, question});
    std::vector<BoostEdge> walk;
    if (!over) return walk;
    for (BoostEdge edge = last;; edge = marks[edge.from].by) {
      walk.push_back({edge.from / layers, edge.slot});
      if (edge.from == root) break;
    }
    std::reverse(walk.begin(), walk.end());
    return walk;
  }

  Vertex target_of(const BoostEdge& edge) const { return graph.targets(edge.from)[edge.slot]; }

  Cycle cycle_of(std::span<const BoostEdge> walk) const {
    Cycle cycle;
    cycle.reserve(walk.size());
    for (const BoostEdge& edge : walk) cycle.push_back({edge.from, graph.edges(edge.from)[edge.slot]});
    return cycle;
  }

  /// The first simple cycle of odd length that closes when `walk` is followed; simple cycles of even length are cut
  /// out.
  std::vector<BoostEdge> odd_part(std::span<const BoostEdge> walk) {
    depth.resize(graph.vertex_count());
    std::vector<BoostEdge> path;
    std::vector<BoostEdge> odd;
    if (!walk.empty()) depth[walk.front().from] = 1;
    for (const BoostEdge& edge : walk) {
      path.push_back(edge);
      const Vertex to = target_of(edge);
      if (depth[to] == 0) {
        depth[to] = static_cast<std::uint32_t>(path.size()) + 1;
        continue;
      }
      const std::size_t begin = depth[to] - 1;
      if ((path.size() - begin) % 2 == 1) {
        odd.assign(path.begin() + static_cast<std::ptrdiff_t>(begin), path.end());
        break;
      }
      for (std::size_t i = begin + 1; i < path.size(); ++i) depth[path[i].from] = 0;
      path.resize(begin);
    }
    for (const BoostEdge& edge : walk) depth[edge.from] = 0;
    return odd;
  }
};

CycleFinder::CycleFinder(const Digraph& graph, const Components& components)
    : impl_(new Impl{graph, components, {}, 0, {}, {}}) {}

CycleFinder::~CycleFinder() = default;

Cycle CycleFinder::shortest(Vertex start) {
  return impl_->cycle_of(impl_->closed_walk(start, 1));
}

Cycle CycleFinder::odd(Vertex start) {
  return impl_->cycle_of(impl_->odd_part(impl_->closed_walk(start, 2)));
}

std::vector<Vertex> cycle_starts(const Digraph& graph, const Components& components) {
  constexpr Vertex kNone = ~Vertex{0};
  std::vector<Vertex> first(components.count, kNone);
  std::vector<bool> cyclic(components.count);
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    const std::uint32_t component = components.of[v];
    if (first[component] == kNone) first[component] = v;
    for (const Vertex to : graph.targets(v)) {
      if (components.of[to] == component) cyclic[component] = true;
    }
  }
  std::vector<Vertex> starts;
  for (std::size_t c = 0; c < components.count; ++c) {
    if (cyclic[c]) starts.push_back(first[c]);
  }
  std::sort(starts.begin(), starts.end());
  return starts;
}

}  // namespace stancemap
