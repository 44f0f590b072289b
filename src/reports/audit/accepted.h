#pragma once
// Which claims the map says `allow` about. The audit still lists them, with the reason.

#include <span>
#include <string_view>
#include <vector>

#include "model/argument_map.h"

namespace stancemap::audit {

/// For each of `claims`: the reason of the narrowest `allow` of `rule` that its place lies in; empty where none does.
/// Takes n log n for claims and suppressions together.
std::vector<std::string_view> accepted_reasons(const ArgumentMap& map, std::string_view rule,
                                               std::span<const ClaimId> claims);

}  // namespace stancemap::audit
