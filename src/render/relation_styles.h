#pragma once
// How each kind of relation is drawn: line, heads, word. The colours are the theme's.

#include <string_view>

#include "model/argument_map.h"

namespace stancemap {

struct RelationStyle {
  std::string_view line;                      // style of Graphviz
  std::string_view head, tail;                // arrow shapes of Graphviz
  std::string_view word;                      // beside the line
  std::string_view legend;                    // in the legend
  std::string_view tail_letter, head_letter;  // the heads as letters, for the legend
  std::string_view width = "1.6";
};

const RelationStyle& relation_style(RelationKind kind);

}  // namespace stancemap
