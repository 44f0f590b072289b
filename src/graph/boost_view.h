#pragma once
// A Digraph as Boost.Graph sees it: a model of VertexListGraph and IncidenceGraph, without a copy. Only this room's
// .cpp files include this. Boost finds the free functions by argument-dependent lookup, so their names are Boost's.

#include <cstddef>
#include <cstdint>
#include <utility>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>

#include "graph/digraph.h"

namespace stancemap {

/// The `slot`-th out-edge of `from`.
struct BoostEdge {
  Vertex from = 0;
  std::uint32_t slot = 0;
  bool operator==(const BoostEdge&) const = default;
};

struct EdgeAtSlot {
  Vertex from = 0;
  BoostEdge operator()(std::uint32_t slot) const { return {from, slot}; }
};

struct BoostView {
  struct traversal_category : boost::vertex_list_graph_tag, boost::incidence_graph_tag {};
  using vertex_descriptor = Vertex;
  using edge_descriptor = BoostEdge;
  using directed_category = boost::directed_tag;
  using edge_parallel_category = boost::allow_parallel_edge_tag;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = boost::counting_iterator<Vertex>;
  using out_edge_iterator = boost::transform_iterator<EdgeAtSlot, boost::counting_iterator<std::uint32_t>, BoostEdge>;
  using in_edge_iterator = void;
  using edge_iterator = void;
  using adjacency_iterator = void;
  static Vertex null_vertex() { return ~Vertex{0}; }

  const Digraph* graph;
};

inline std::size_t num_vertices(const BoostView& view) {
  return view.graph->vertex_count();
}

inline std::pair<BoostView::vertex_iterator, BoostView::vertex_iterator> vertices(const BoostView& view) {
  return {BoostView::vertex_iterator(0), BoostView::vertex_iterator(static_cast<Vertex>(view.graph->vertex_count()))};
}

inline std::size_t out_degree(Vertex v, const BoostView& view) {
  return view.graph->targets(v).size();
}

inline std::pair<BoostView::out_edge_iterator, BoostView::out_edge_iterator> out_edges(Vertex v,
                                                                                       const BoostView& view) {
  const auto at = [v](std::size_t slot) {
    return BoostView::out_edge_iterator(boost::counting_iterator<std::uint32_t>(static_cast<std::uint32_t>(slot)),
                                        EdgeAtSlot{v});
  };
  return {at(0), at(out_degree(v, view))};
}

inline Vertex source(const BoostEdge& edge, const BoostView&) {
  return edge.from;
}
inline Vertex target(const BoostEdge& edge, const BoostView& view) {
  return view.graph->targets(edge.from)[edge.slot];
}

}  // namespace stancemap
