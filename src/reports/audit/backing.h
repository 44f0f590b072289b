#pragma once
// How a claim is backed, as the audit tells it.

#include <array>
#include <cstdint>
#include <string_view>

#include "graph/map_graph.h"
#include "model/argument_map.h"

namespace stancemap::audit {

/// The first that holds: a citation of its own; support that is backed; an assumption with its reason; none.
enum class Backing : std::uint8_t { kCited, kSupported, kAssumed, kNone };
inline constexpr std::size_t kBackings = 4;

inline Backing backing_of(const ArgumentMap& map, const MapGraph& graph, ClaimId id) {
  const Claim& claim = map[id];
  if (!claim.cites.empty()) return Backing::kCited;
  if (graph.backed()[id.index()]) return Backing::kSupported;
  return claim.details->assumed.empty() ? Backing::kNone : Backing::kAssumed;
}

/// "by a citation", "by support", "assumed", "no".
inline std::string_view backing_name(Backing backing) {
  constexpr std::array<std::string_view, kBackings> kNames{"by a citation", "by support", "assumed", "no"};
  return kNames[static_cast<std::size_t>(backing)];
}

}  // namespace stancemap::audit
