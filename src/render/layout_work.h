#pragma once
// How much work a layered layout has, before it is begun.

#include <cstddef>
#include <cstdint>
#include <span>

namespace stancemap {

/// A line of a picture between nodes, which are numbered from 0.
struct LayoutLine {
  std::uint32_t from = 0, to = 0;
};

/// How many ranks all lines pass on their way, together. The layout makes a node for each of them, and they decide how
/// long it takes. Exact for trees and chains, elsewhere about what the layout's own ranks give. Linear.
std::size_t passed_ranks(std::size_t nodes, std::span<const LayoutLine> lines);

}  // namespace stancemap
