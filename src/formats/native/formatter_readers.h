#pragma once
// Texts as trees with their comments. Both readers expect a text without syntax errors and with LF line ends; at what
// they cannot keep they stop and say so.

#include <string>
#include <string_view>

#include "formats/native/formatter_tree.h"

namespace stancemap::native {

struct TreeReading {
  Tree tree;
  std::string refusal;  // "line 3 uses an anchor"; empty when all of the text is in the tree
};

TreeReading yaml_tree(std::string_view text);
TreeReading json_tree(std::string_view text);

}  // namespace stancemap::native
