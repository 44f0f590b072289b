#pragma once
// Views of a map as graphs, and what several checks, pictures and reports ask of them. Everything is computed at the
// first question and kept; a MapGraph belongs to one thread and must not outlive its map.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "graph/cycles.h"
#include "graph/digraph.h"
#include "graph/rest_count.h"
#include "model/argument_map.h"

namespace stancemap {

/// Claims are vertices 0 … claims-1, arguments follow. Support edges: premise -> argument (in the order of the
/// arguments), then from -> to of each support relation. Attack edges: from -> to of each attack relation. Relations
/// with an end that is not valid are in neither.
class MapGraph {
 public:
  explicit MapGraph(const ArgumentMap& map);
  ~MapGraph();
  MapGraph(const MapGraph&) = delete;
  MapGraph& operator=(const MapGraph&) = delete;

  const ArgumentMap& map() const;
  std::uint32_t vertex(Node node) const;  // of a claim or an argument
  Node node(std::uint32_t vertex) const;
  std::string name(std::uint32_t vertex) const;  // id as written

  const Digraph& support() const;
  const Digraph& attack() const;
  const Components& support_components() const;
  const Components& attack_components() const;
  /// The place in the file of an edge of `support()`: the premise in its list, or where the relation is written.
  Span support_place(std::uint32_t edge) const;
  Span attack_place(std::uint32_t edge) const;
  /// The relation that an edge stands for; not valid for a premise of an argument.
  RelationId support_relation(std::uint32_t edge) const;
  RelationId attack_relation(std::uint32_t edge) const;

  /// Relations of every kind whose `from` or `to` is this claim, argument or relation, in map order. A contradiction or
  /// an equivalence is listed as it is stored: ask for both.
  std::span<const RelationId> relations_from(Node node) const;
  std::span<const RelationId> relations_to(Node node) const;

  /// Per claim: has a `cite` of its own, or an incoming support by a backed claim, or by an argument all of whose
  /// premises are backed; least fixpoint, so a circle backs nothing. An assumption backs nothing either. Linear.
  const std::vector<bool>& backed() const;

  /// How many claims rest on each claim (it supports them, perhaps through others and through arguments). What it costs
  /// and when it is exact: `rest_count.h`.
  using RestCount = stancemap::RestCount;
  const std::vector<RestCount>& rest_counts() const;

  /// Per claim: a directed path over relations of any kind leads to a thesis (a thesis reaches itself). An undercut
  /// counts through what it cuts; contradiction and equivalence go both ways; a premise reaches what its argument
  /// points at.
  const std::vector<bool>& reaches_thesis() const;

  /// Per claim: the first claim in map order that it is equivalent to, directly or through others; mostly itself.
  const std::vector<ClaimId>& equivalence_names() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace stancemap
