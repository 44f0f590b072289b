#pragma once
// What a map, and each participant in it, adds up to: the numbers behind statistics and marks.

#include <cstddef>
#include <vector>

#include "graph/map_graph.h"
#include "model/argument_map.h"

namespace stancemap {

/// Attacks are attacks and undercuts whose ends are both known; which of them are answered: `debate/answers.h`. A fact
/// is backed as the words of the native format say: a citation of its own, or support that is backed.
struct MapMeasures {
  std::size_t claims = 0, theses = 0, arguments = 0;
  std::size_t facts = 0, backed_facts = 0;
  std::size_t supports = 0, attacks = 0, answered_attacks = 0;
  std::size_t cited_sources = 0;  // different ones
  std::size_t depth = 0;          // the longest way from a claim to a thesis, see graph/thesis_depth.h
};

MapMeasures measures_of(const MapGraph& graph);

/// An attack is made by who said its attacker first, and received by who said first what it attacks (of a relation:
/// where it starts from). Nobody receives their own attack.
struct ParticipantMeasures {
  std::size_t posts = 0;
  std::size_t claims = 0, facts = 0, backed_facts = 0;  // that they assert, each once
  std::size_t attacks_made = 0;
  std::size_t attacks_received = 0, answered_attacks = 0;  // the second: of those received
  std::size_t concessions = 0;
};

/// Parallel to the map's participants. O(n log n) in what the posts say.
std::vector<ParticipantMeasures> participant_measures(const MapGraph& graph);

}  // namespace stancemap
