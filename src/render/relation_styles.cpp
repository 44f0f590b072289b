#include "render/relation_styles.h"

#include <array>

namespace stancemap {
namespace {

constexpr std::array<RelationStyle, 5> kStyles{{
    {.line = "solid",
     .head = "normal",
     .tail = "none",
     .word = "supports",
     .legend = "supports",
     .tail_letter = "",
     .head_letter = "►"},
    {.line = "dashed",
     .head = "teenormal",
     .tail = "none",
     .word = "attacks",
     .legend = "attacks",
     .tail_letter = "",
     .head_letter = "►┤"},
    {.line = "dotted",
     .head = "odiamond",
     .tail = "none",
     .word = "undercuts",
     .legend = "undercuts an argument or a line",
     .tail_letter = "",
     .head_letter = "◊"},
    {.line = "dashed",
     .head = "normal",
     .tail = "normal",
     .word = "contradicts",
     .legend = "contradict each other",
     .tail_letter = "◄",
     .head_letter = "►"},
    {.line = "solid",
     .head = "none",
     .tail = "none",
     .word = "says the same",
     .legend = "say the same",
     .tail_letter = "",
     .head_letter = "",
     .width = "1.2"},
}};

}  // namespace

const RelationStyle& relation_style(RelationKind kind) {
  return kStyles[static_cast<std::size_t>(kind)];
}

}  // namespace stancemap
