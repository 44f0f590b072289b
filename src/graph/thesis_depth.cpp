// The longest way in a graph with circles is a hard question; in a graph without them it is one walk in topological
// order (Cormen, Leiserson, Rivest & Stein, ch. 24.2). So the strongly connected components are made one place each
// first, and Tarjan's algorithm numbers them in just the order that the walk needs.

#include "graph/thesis_depth.h"

#include <algorithm>

#include "graph/digraph.h"

namespace stancemap {
namespace {

/// Claims, arguments and relations as vertices; a relation is one because an undercut may lead to it.
class Ways {
 public:
  explicit Ways(const ArgumentMap& map) : map_(map) {
    for (std::size_t a = 0; a < map.arguments.size(); ++a) {
      // An argument stands for the step that its premises make together.
      for (const Ref<ClaimId>& premise : map.arguments[a].premises) {
        if (premise.id) add(premise.id, ArgumentId(a), 0);
      }
    }
    for (std::size_t r = 0; r < map.relations.size(); ++r) add_relation(RelationId(r));
    graph_ = Digraph(map.claims.size() + map.arguments.size() + map.relations.size(), edges_);
  }

  const Digraph& graph() const { return graph_; }
  std::int32_t steps(EdgeIndex edge) const { return steps_[edge]; }

 private:
  void add_relation(RelationId id) {
    const Relation& relation = map_[id];
    if (is_symmetric(relation.kind) || relation.from.kind == Node::Kind::kNone ||
        relation.to.kind == Node::Kind::kNone) {
      return;
    }
    add(relation.from, relation.to, 1);
    if (relation.to.is_relation() && !is_symmetric(map_[relation.to.relation()].kind)) {
      const Node cut = map_[relation.to.relation()].to;
      if (cut.kind != Node::Kind::kNone) add(relation.to, cut, 1);
    }
  }

  void add(Node from, Node to, std::int32_t steps) {
    edges_.emplace_back(vertex(from), vertex(to));
    steps_.push_back(steps);
  }

  Vertex vertex(Node node) const {
    std::size_t before = 0;
    if (!node.is_claim()) before += map_.claims.size();
    if (node.is_relation()) before += map_.arguments.size();
    return static_cast<Vertex>(before + node.index);
  }

  const ArgumentMap& map_;
  std::vector<Edge> edges_;
  std::vector<std::int32_t> steps_;  // of each edge
  Digraph graph_;
};

}  // namespace

std::vector<std::int32_t> thesis_depths(const MapGraph& graph) {
  const ArgumentMap& map = graph.map();
  const Ways ways(map);
  const Components components = strong_components(ways.graph());
  std::vector<std::int32_t> depth(components.count, kNoWayToThesis);
  for (std::size_t c = 0; c < map.claims.size(); ++c) {
    if (map.claims[c].thesis) depth[components.of[c]] = 0;
  }
  std::vector<std::vector<Vertex>> members(components.count);
  for (Vertex v = 0; v < ways.graph().vertex_count(); ++v) members[components.of[v]].push_back(v);
  // What a component points at has a smaller number, and so is done before it.
  for (std::size_t c = 0; c < components.count; ++c) {
    for (const Vertex v : members[c]) {
      const auto targets = ways.graph().targets(v);
      const auto edges = ways.graph().edges(v);
      for (std::size_t i = 0; i < targets.size(); ++i) {
        const std::uint32_t target = components.of[targets[i]];
        if (target == c || depth[target] == kNoWayToThesis) continue;
        depth[c] = std::max(depth[c], depth[target] + ways.steps(edges[i]));
      }
    }
  }
  std::vector<std::int32_t> result(map.claims.size());
  for (std::size_t c = 0; c < map.claims.size(); ++c) result[c] = depth[components.of[c]];
  return result;
}

}  // namespace stancemap
