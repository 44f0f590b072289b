#pragma once
// Trees with each box over the middle of its children, as narrow as that goes.

#include <cstdint>
#include <span>
#include <vector>

#include "layout/layered_graph.h"

namespace stancemap {

/// Whether the boxes are a tree whose edges all point at the root, without groups.
bool is_tree(const LayoutPart& part);

/// Where each box stands across its layer; `gap` points lie between neighbours at least. Only for a tree. Linear time.
std::vector<double> tidy_tree(const LayoutPart& part, double gap);

}  // namespace stancemap
