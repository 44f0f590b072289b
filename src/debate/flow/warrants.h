#pragma once
// The claims of one argument in the order of a flow sheet.

#include <cstdint>
#include <vector>

#include "debate/spoken_arguments.h"
#include "graph/map_graph.h"

namespace stancemap::flow {

struct OrderedClaim {
  ClaimId claim;
  std::uint32_t depth = 0;  // supports above it, up to the head
};

class WarrantOrder {
 public:
  /// Both must outlive this.
  WarrantOrder(const MapGraph& graph, const SpokenArguments& spoken);

  /// Each claim of the argument (an index in `SpokenArguments::arguments`) before those that support it, directly or as
  /// premises: the head first. One that supports several stands below the first. To be asked once for each argument.
  std::vector<OrderedClaim> claims_of(std::uint32_t argument);

 private:
  void push_supporters(ClaimId claim, std::uint32_t depth);
  void push(ClaimId claim, std::uint32_t depth);

  const MapGraph& graph_;
  const SpokenArguments& spoken_;
  std::vector<bool> is_placed_;  // per claim
  std::vector<OrderedClaim> waiting_;
  std::uint32_t argument_ = 0;
};

}  // namespace stancemap::flow
