#pragma once
// The lines of support that are backed, down to the sources.

#include <cstdint>
#include <span>
#include <vector>

#include "graph/dominators.h"
#include "graph/map_graph.h"

namespace stancemap {

/// Vertices are those of MapGraph::support(), then the sources, then one root. Edges lead from the root to every cited
/// source, from a source to the claims that cite it, and along support from backed claims, and arguments all of whose
/// premises are backed. Must not outlive the MapGraph.
class BackedLines {
 public:
  explicit BackedLines(const MapGraph& graph);

  const ArgumentMap& map() const { return graph_->map(); }
  const Digraph& forwards() const { return forwards_; }
  const Digraph& backwards() const { return backwards_; }
  Vertex root() const { return first_source_ + static_cast<Vertex>(map().sources.size()); }
  Vertex vertex(SourceId source) const { return first_source_ + static_cast<Vertex>(source.index()); }
  bool is_claim(Vertex v) const { return v < map().claims.size(); }
  bool is_argument(Vertex v) const { return v >= map().claims.size() && v < first_source_; }
  bool is_source(Vertex v) const { return v >= first_source_ && v < root(); }
  SourceId source(Vertex v) const { return SourceId(v - first_source_); }

  /// The claims on the lines of support of `claim`, itself first, nearest ones first. At most `limit` edges are looked
  /// at.
  std::vector<ClaimId> claims_below(ClaimId claim, std::size_t limit) const;

 private:
  const MapGraph* graph_;
  Vertex first_source_;
  Digraph forwards_, backwards_;
};

/// The claims that the map is about, in map order.
std::vector<ClaimId> theses(const ArgumentMap& map);

/// Edge visits that finding the indispensable sources of one map may cost, beyond the linear part.
inline constexpr std::uint64_t kIndispensableBudget = 20'000'000;

/// The sources without which a thesis is not backed any more.
struct IndispensableSources {
  ClaimId thesis;
  std::vector<SourceId> sources;  // in map order
  bool complete = true;           // otherwise there may be more: the work budget was used up
};

/// For each of `theses` that is backed. A claim's line of support goes through one of its grounds, an argument's line
/// through all its premises: a source is indispensable when the thesis is not backed without its citations. Near-linear
/// where each argument has one premise. Otherwise one linear search for each source of one line of support, stopped at
/// `budget`; those that dominate the thesis (every path passes them) are found in any case.
std::vector<IndispensableSources> indispensable_sources(const BackedLines& lines, std::span<const ClaimId> theses,
                                                        std::uint64_t budget = kIndispensableBudget);

/// For each source: how many claims cite it or rest on a claim that does, backed or not.
std::vector<RestCount> source_rest_counts(const MapGraph& graph);

}  // namespace stancemap
