#pragma once
// Trees as canonical text. Layout rules, for both syntaxes: two blanks an indentation; what the tree has in flow style
// (in JSON: on one line) stays there if it holds no comment and the line keeps to 120 columns.

#include <optional>
#include <string>

#include "formats/native/formatter_tree.h"

namespace stancemap::native {

inline constexpr std::size_t kLineWidth = 120;

std::string yaml_text(const Tree& tree);
std::string json_text(const Tree& tree);

/// How a syntax writes keys and scalars within brackets.
struct FlowSyntax {
  void (*append_key)(std::string& out, const TreeNode& node);
  void (*append_scalar)(std::string& out, const TreeNode& node);
};

/// A flow or empty collection on one line of at most `width` columns; nothing when it does not fit or holds comments.
std::optional<std::string> flow_text(const Tree& tree, NodeIndex index, std::size_t width, FlowSyntax syntax);

}  // namespace stancemap::native
