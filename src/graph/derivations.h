#pragma once
// What sources derive from.

#include <span>
#include <vector>

#include "graph/digraph.h"
#include "model/argument_map.h"

namespace stancemap {

/// The vertices are the sources; an edge leads from a source to one that it derives from, in map order.
struct Derivations {
  Digraph graph;
  std::vector<SourceId> origins;  // of each edge: where it leads
  std::vector<Span> places;       // of each edge: the id under `derives-from`
};
Derivations derivations(const ArgumentMap& map);

/// So many sources are looked at from one start: the nearest. Far more than a row of copies has; it keeps the searches
/// for many claims linear together.
inline constexpr std::size_t kMostOrigins = 100;

/// Two sources of a list that are not independent of each other.
struct SharedOrigin {
  std::size_t first = 0, second = 0;             // places in the list, first < second
  SourceId origin;                               // what both derive from, or one of the two
  std::vector<EdgeIndex> first_way, second_way;  // edges of `derivations` from each of the two to `origin`
};

/// Keeps its scratch space between questions.
class OriginFinder {
 public:
  explicit OriginFinder(const Derivations& derivations)
      : derivations_(derivations), marks_(derivations.graph.vertex_count()) {}

  /// The sources that `source` derives from, directly or through others, the nearest first; at most kMostOrigins. It is
  /// itself among them only where it derives from itself.
  std::vector<SourceId> origins(SourceId source);

  /// Pairs that join all of `sources` (distinct) that share an origin: where three are copies of one, two pairs say so.
  /// At most kMostOrigins vertices for each of `sources` are looked at.
  std::vector<SharedOrigin> shared(const std::vector<SourceId>& sources);

 private:
  struct Mark {
    std::uint32_t question = 0;
    std::uint32_t from = 0;  // place in the list of the source that came here first
    EdgeIndex by = 0;
    Vertex before = 0;  // where the edge starts
    bool start = false;
  };
  std::vector<EdgeIndex> way_to(Vertex v) const;

  const Derivations& derivations_;
  std::vector<Mark> marks_;
  std::uint32_t question_ = 0;
};

}  // namespace stancemap
