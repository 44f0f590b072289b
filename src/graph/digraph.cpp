// Strong components: Tarjan, "Depth-first search and linear graph algorithms", 1972; Boost keeps its stack on the heap,
// so that a chain of a million claims is no deeper for the program than one of ten. Classes: union-find with path
// compression (Tarjan 1975).

#include "graph/digraph.h"

#include <boost/graph/strong_components.hpp>
#include <boost/pending/disjoint_sets.hpp>

#include "graph/boost_view.h"

namespace stancemap {

Digraph::Digraph(std::size_t vertex_count, std::span<const Edge> edges)
    : offsets_(vertex_count + 1), targets_(edges.size()), edge_ids_(edges.size()) {
  for (const auto& [from, to] : edges) ++offsets_[from + 1];
  for (std::size_t v = 0; v < vertex_count; ++v) offsets_[v + 1] += offsets_[v];
  // Each row is filled from its begin, which thereby moves to its end: the begin of the next row.
  for (std::size_t e = 0; e < edges.size(); ++e) {
    const std::uint32_t slot = offsets_[edges[e].first]++;
    targets_[slot] = edges[e].second;
    edge_ids_[slot] = static_cast<EdgeIndex>(e);
  }
  for (std::size_t v = vertex_count; v > 0; --v) offsets_[v] = offsets_[v - 1];
  offsets_[0] = 0;
}

Components strong_components(const Digraph& graph) {
  Components components;
  const std::size_t count = graph.vertex_count();
  components.of.resize(count);
  if (count == 0) return components;
  const BoostView view{&graph};
  const boost::typed_identity_property_map<Vertex> index;
  std::vector<Vertex> root(count);
  std::vector<std::uint32_t> discovered(count);
  std::vector<boost::default_color_type> color(count);
  components.count =
      boost::strong_components(view, boost::make_iterator_property_map(components.of.begin(), index),
                               boost::root_map(boost::make_iterator_property_map(root.begin(), index))
                                   .discover_time_map(boost::make_iterator_property_map(discovered.begin(), index))
                                   .color_map(boost::make_iterator_property_map(color.begin(), index))
                                   .vertex_index_map(index));
  return components;
}

std::vector<Vertex> equivalence_classes(std::size_t count, std::span<const Edge> pairs) {
  const boost::typed_identity_property_map<Vertex> index;
  std::vector<Vertex> parent(count);
  std::vector<std::uint8_t> rank(count);
  boost::disjoint_sets sets(boost::make_iterator_property_map(rank.begin(), index),
                            boost::make_iterator_property_map(parent.begin(), index));
  for (std::size_t v = 0; v < count; ++v) sets.make_set(static_cast<Vertex>(v));
  for (const auto& [a, b] : pairs) sets.union_set(a, b);
  // Vertices come in rising order, so the first one met of a class is its smallest.
  std::vector<Vertex> smallest(count, static_cast<Vertex>(count));
  std::vector<Vertex> classes(count);
  for (std::size_t v = 0; v < count; ++v) {
    Vertex& name = smallest[sets.find_set(static_cast<Vertex>(v))];
    if (name == count) name = static_cast<Vertex>(v);
    classes[v] = name;
  }
  return classes;
}

}  // namespace stancemap
