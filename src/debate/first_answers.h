#pragma once
// Which post first answers what a post argues.

#include <vector>

#include "debate/sayings.h"
#include "debate/spoken_arguments.h"
#include "graph/map_graph.h"

namespace stancemap {

/// Per argument: the first later post of another side that answers it (`drops_of` says what answers), and the first
/// that concedes its head.
struct FirstAnswers {
  std::vector<PostId> answers, concessions;
  bool spent = false;  // the budget was too small: an argument without an answer may have one
};
FirstAnswers first_answers(const MapGraph& graph, const Utterances& said, const SpokenArguments& spoken);

}  // namespace stancemap
