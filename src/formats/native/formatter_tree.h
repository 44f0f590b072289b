#pragma once
// What the formatter and the map writer write: a tree of values that also knows how the user laid them out and which
// comments stand where. Order of reading: `TreeNode`, `Comments`, `Tree`; formatter_builder.h fills it from a text,
// map_writer.cpp from a map, formatter_writers.h turns it into text.

#include <cstdint>
#include <string_view>
#include <vector>

#include "formats/native/document.h"

namespace stancemap::native {

using NodeIndex = std::uint32_t;
inline constexpr std::uint32_t kNoNode = 0xFFFF'FFFF;

enum class Layout : std::uint8_t {
  kPlain,        // scalar without quotes
  kQuoted,       // scalar with quotes
  kBlockScalar,  // scalar after | or >
  kBlock,        // collection over several lines
  kFlow          // collection in brackets; in JSON: on one line
};

/// An entry of a mapping, an item of a sequence, or the root: a value with its key.
struct TreeNode {
  ValueType type = ValueType::kNull;
  Layout layout = Layout::kPlain;
  bool blank = false;          // an empty line stands before it
  bool prose = false;          // write it in quotes
  bool verbatim_key = false;   // the key is a number, `true`, …: quotes would make it another key
  bool commented = false;      // comments stand inside of the value, so it cannot be written on one line
  std::string_view key = {};   // unescaped
  std::string_view text = {};  // of a scalar, unescaped
  NodeIndex first = kNoNode, last = kNoNode, next = kNoNode;
  std::uint32_t comments = kNoNode;  // in Tree::comments
  std::uint32_t block = kNoNode;     // in Tree::blocks

  bool is_collection() const { return type == ValueType::kMapping || type == ValueType::kSequence; }
};

/// A comment with its `#`, `//` or `/* */`, without blanks at the ends of its lines.
struct Comment {
  std::string_view text;
  bool blank = false;  // an empty line stands before it
};

/// The comments of one entry, in the order of the text.
struct Comments {
  std::vector<Comment> before;  // whole lines above
  std::string_view header;      // behind `key:` or an opening bracket
  std::vector<Comment> end;     // whole lines behind the last entry of its collection
  std::string_view trailing;    // behind its value on the same line
  std::vector<Comment> under;   // whole lines below, indented deeper than a value that is no collection
};

struct Tree {
  std::vector<TreeNode> nodes;
  std::vector<Comments> comments;
  std::vector<std::string_view> blocks;  // "|-\nline\n\nline\n": header, then the lines without their indentation
  std::vector<Comment> head;             // at the top of the file, apart from the first entry
  std::vector<Comment> foot;             // behind everything
  NodeIndex root = kNoNode;
  TextPool texts;

  /// Appends an entry to a collection; with kNoNode as `parent` it becomes the root.
  NodeIndex add(NodeIndex parent, TreeNode node);
  Comments& comments_of(NodeIndex index);              // makes room for them
  const Comments& comments_of(NodeIndex index) const;  // empty when there are none
};

/// Whether both hold the same values, keys in any order (equal keys in the same order); comments and layout aside.
bool same_values(const Tree& a, const Tree& b);

/// All comments of a tree, sorted.
std::vector<std::string_view> comment_texts(const Tree& tree);

}  // namespace stancemap::native
