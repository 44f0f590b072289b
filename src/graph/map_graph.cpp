#include "graph/map_graph.h"

#include <optional>

#include "graph/backing.h"
#include "graph/incidence.h"

namespace stancemap {
namespace {

/// The value of `slot`, made by `make` at the first question.
template <class T, class Make>
const T& kept(std::optional<T>& slot, const Make& make) {
  if (!slot) slot.emplace(make());
  return *slot;
}

/// A graph and what its edges stand for. The first edges stand for premises, the others for relations.
struct NodeGraph {
  Digraph graph;
  std::vector<Span> premise_places;
  std::vector<RelationId> relations;

  RelationId relation(EdgeIndex edge) const {
    return edge < premise_places.size() ? RelationId() : relations[edge - premise_places.size()];
  }
  Span place(EdgeIndex edge, const ArgumentMap& map) const {
    return edge < premise_places.size() ? premise_places[edge] : map[relation(edge)].span();
  }
};

}  // namespace

struct MapGraph::Impl {
  explicit Impl(const ArgumentMap& map_) : map(map_) {}

  const ArgumentMap& map;
  std::optional<NodeGraph> support, attack;
  std::optional<Components> support_components, attack_components;
  std::optional<Incidence> from, to;
  std::optional<std::vector<bool>> backed, reaches_thesis;
  std::optional<std::vector<RestCount>> rest_counts;
  std::optional<std::vector<ClaimId>> equivalence_names;

  bool is_vertex(Node node) const {
    return (node.is_claim() && node.index < map.claims.size()) ||
           (node.is_argument() && node.index < map.arguments.size());
  }
  Vertex vertex(Node node) const {
    return node.is_claim() ? node.index : static_cast<Vertex>(map.claims.size()) + node.index;
  }
  std::size_t vertex_count() const { return map.claims.size() + map.arguments.size(); }

  void add_premises(NodeGraph& out, std::vector<Edge>& edges) const {
    for (std::size_t a = 0; a < map.arguments.size(); ++a) {
      for (const Ref<ClaimId>& premise : map.arguments[a].premises) {
        if (!premise.id || !is_vertex(premise.id)) continue;
        edges.emplace_back(vertex(premise.id), vertex(ArgumentId(a)));
        out.premise_places.push_back(premise.span);
      }
    }
  }

  NodeGraph made(RelationKind kind) const {
    NodeGraph out;
    std::vector<Edge> edges;
    if (kind == RelationKind::kSupport) add_premises(out, edges);
    for (std::size_t r = 0; r < map.relations.size(); ++r) {
      const Relation& relation = map.relations[r];
      if (relation.kind != kind || !is_vertex(relation.from) || !is_vertex(relation.to)) continue;
      edges.emplace_back(vertex(relation.from), vertex(relation.to));
      out.relations.push_back(RelationId(r));
    }
    out.graph = Digraph(vertex_count(), edges);
    return out;
  }

  const NodeGraph& supports() {
    return kept(support, [&] { return made(RelationKind::kSupport); });
  }
  const NodeGraph& attacks() {
    return kept(attack, [&] { return made(RelationKind::kAttack); });
  }
  const Incidence& relations_from() {
    return kept(from, [&] { return Incidence(map, &Relation::from); });
  }
  const Incidence& relations_to() {
    return kept(to, [&] { return Incidence(map, &Relation::to); });
  }

  std::vector<ClaimId> made_equivalence_names() const {
    std::vector<Edge> pairs;
    for (const Relation& relation : map.relations) {
      if (relation.kind != RelationKind::kEquivalence) continue;
      const bool claims = relation.from.is_claim() && relation.to.is_claim();
      if (claims && is_vertex(relation.from) && is_vertex(relation.to)) {
        pairs.emplace_back(relation.from.index, relation.to.index);
      }
    }
    std::vector<ClaimId> names;
    names.reserve(map.claims.size());
    for (const Vertex first : equivalence_classes(map.claims.size(), pairs)) names.push_back(ClaimId(first));
    return names;
  }
};

MapGraph::MapGraph(const ArgumentMap& map) : impl_(std::make_unique<Impl>(map)) {}
MapGraph::~MapGraph() = default;

const ArgumentMap& MapGraph::map() const {
  return impl_->map;
}

std::uint32_t MapGraph::vertex(Node node) const {
  return impl_->vertex(node);
}

Node MapGraph::node(std::uint32_t vertex) const {
  const std::size_t claims = impl_->map.claims.size();
  return vertex < claims ? Node(ClaimId(vertex)) : Node(ArgumentId(vertex - claims));
}

std::string MapGraph::name(std::uint32_t vertex) const {
  return impl_->map.name(node(vertex));
}

const Digraph& MapGraph::support() const {
  return impl_->supports().graph;
}

const Digraph& MapGraph::attack() const {
  return impl_->attacks().graph;
}

const Components& MapGraph::support_components() const {
  return kept(impl_->support_components, [&] { return strong_components(support()); });
}

const Components& MapGraph::attack_components() const {
  return kept(impl_->attack_components, [&] { return strong_components(attack()); });
}

Span MapGraph::support_place(std::uint32_t edge) const {
  return impl_->supports().place(edge, impl_->map);
}

Span MapGraph::attack_place(std::uint32_t edge) const {
  return impl_->attacks().place(edge, impl_->map);
}

RelationId MapGraph::support_relation(std::uint32_t edge) const {
  return impl_->supports().relation(edge);
}

RelationId MapGraph::attack_relation(std::uint32_t edge) const {
  return impl_->attacks().relation(edge);
}

std::span<const RelationId> MapGraph::relations_from(Node node) const {
  return impl_->relations_from().at(node);
}

std::span<const RelationId> MapGraph::relations_to(Node node) const {
  return impl_->relations_to().at(node);
}

const std::vector<bool>& MapGraph::backed() const {
  return kept(impl_->backed, [&] { return backed_claims(impl_->map, support()); });
}

const std::vector<RestCount>& MapGraph::rest_counts() const {
  return kept(impl_->rest_counts,
              [&] { return stancemap::rest_counts(support(), support_components(), impl_->map.claims.size()); });
}

const std::vector<bool>& MapGraph::reaches_thesis() const {
  return kept(impl_->reaches_thesis,
              [&] { return claims_that_reach_a_thesis(impl_->map, impl_->relations_from(), impl_->relations_to()); });
}

const std::vector<ClaimId>& MapGraph::equivalence_names() const {
  return kept(impl_->equivalence_names, [&] { return impl_->made_equivalence_names(); });
}

}  // namespace stancemap
