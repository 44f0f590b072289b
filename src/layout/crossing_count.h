#pragma once
// How often the segments between two layers cross.

#include <cstdint>
#include <span>
#include <vector>

namespace stancemap {

/// `ends` are the places in the upper layer at which segments end, sorted by their places in the lower layer and, where
/// these are the same, by themselves. `places` is the size of the upper layer. e log v; `work` is reused.
std::uint64_t crossings(std::span<const std::uint32_t> ends, std::size_t places, std::vector<std::uint32_t>& work);

}  // namespace stancemap
