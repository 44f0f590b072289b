#pragma once
// Our own layout (src/layout) as a layout engine of Graphviz, so that it draws the result as it draws that of `dot`.

#include "render/graphviz_plugins.h"

namespace stancemap {

/// Names for gvLayout.
inline constexpr const char* kDotLayout = "dot";
inline constexpr const char* kFastLayout = "stancemap_fast";

extern gvplugin_library_t fast_layout_plugin;

}  // namespace stancemap
