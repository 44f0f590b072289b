#pragma once
// Views of a map as graphs, and what several checks, pictures and reports ask of them. Everything is computed at the first
// question and kept; a MapGraph belongs to one thread and must not outlive its map.

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "graph/digraph.h"
#include "model/argument_map.h"

namespace stancemap {

/// Claims are vertices 0 … claims-1, arguments follow. Support edges: premise -> argument, and from -> to of each support
/// relation. Attack edges: from -> to of each attack relation.
class MapGraph {
 public:
  explicit MapGraph(const ArgumentMap& map);
  ~MapGraph();
  MapGraph(const MapGraph&) = delete;
  MapGraph& operator=(const MapGraph&) = delete;

  const ArgumentMap& map() const;
  std::uint32_t vertex(Node node) const;          // of a claim or an argument
  Node node(std::uint32_t vertex) const;
  std::string name(std::uint32_t vertex) const;   // id as written

  const Digraph& support() const;
  const Digraph& attack() const;
  /// The place in the file of an edge of `support()`: the premise in its list, or where the relation is written.
  Span support_place(std::uint32_t edge) const;
  Span attack_place(std::uint32_t edge) const;

  std::span<const RelationId> relations_from(Node node) const;
  std::span<const RelationId> relations_to(Node node) const;

  /// Per claim: has a `cite` of its own, or an incoming support by a backed claim, or by an argument all of whose premises
  /// are backed; least fixpoint, so a circle backs nothing. Linear.
  const std::vector<bool>& backed() const;

  /// How many claims rest on each claim (it supports them, perhaps through others and through arguments).
  struct RestCount {
    std::uint64_t count = 0;
    bool exact = true;   // otherwise at least `count` (the work budget was used up)
  };
  const std::vector<RestCount>& rest_counts() const;

  /// Per claim: a directed path over relations of any kind leads to a thesis (a thesis reaches itself). An undercut counts
  /// through what it cuts; contradiction and equivalence go both ways; a premise reaches what its argument points at.
  const std::vector<bool>& reaches_thesis() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace stancemap
