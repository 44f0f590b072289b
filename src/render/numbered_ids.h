#pragma once
// How Graphviz identifies the named parts of a graph. Its own way takes the address of the name, and writes groups in the
// order of these numbers: the same map would give other bytes in the next run. Ours counts names as they come.

#include <graphviz/cgraph.h>

namespace stancemap {

/// For `agopen`; lives as long as the program.
Agdisc_t* numbered_ids();

}  // namespace stancemap
