#pragma once
// What would raise a measure that is too low, and where: for the pupil, behind the sentence that says how low it is.
//
// Each of them is true of the map at hand, and doing what it says raises the measure. A claim is offered only where the
// map shows that something is missing there; otherwise there is no place, and where nothing can be said, no sentence.

#include <string>

#include "base/source_set.h"
#include "graph/map_graph.h"

namespace stancemap::grading {

struct Mend {
  std::string sentence;  // plain, whole sentences; empty: nothing can be said
  Span span;             // the first place; not valid: none
};

// One for each measure of a rubric, see grade_measures.h. Linear in the map, but for unanswered attacks: see
// debate/answers.h.
Mend mend_arguments(const MapGraph& graph);
Mend mend_attacks(const MapGraph& graph);
Mend mend_balance(const MapGraph& graph);
Mend mend_cited_sources(const MapGraph& graph);
Mend mend_claims(const MapGraph& graph);
Mend mend_depth(const MapGraph& graph);
Mend mend_facts(const MapGraph& graph);
Mend mend_rebuttal_rate(const MapGraph& graph);
Mend mend_sourced_share(const MapGraph& graph);
Mend mend_supports(const MapGraph& graph);
Mend mend_theses(const MapGraph& graph);

}  // namespace stancemap::grading
