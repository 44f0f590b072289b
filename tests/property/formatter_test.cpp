// Messily written maps: formatting keeps their meaning, and formatting twice is formatting once.

#include "formats/native/formatter.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "formats/native/formatter_readers.h"
#include "formats/native/formatter_scalar.h"
#include "formats/reading.h"
#include "formats/writing.h"
#include "support/large.h"
#include "support/random_map.h"

using namespace stancemap;
using native::kNoNode;
using native::NodeIndex;
using native::Tree;
using native::TreeNode;
using test::RandomMap;

namespace {

/// Writes a tree as a careless person would: any quotes, any indentation, comments and empty lines anywhere.
class Mess {
 public:
  Mess(const Tree& tree, std::uint64_t seed, bool json) : tree_(tree), random_(seed), json_(json) {}

  std::string text() {
    if (random_.chance(3)) comment_lines(0);
    if (json_ || (random_.chance(8) && !has_long_key(tree_.root))) {
      flow(tree_.root, 0);
      out_ += '\n';
    } else {
      block(tree_.root, random_.below(3));
    }
    if (random_.chance(3)) comment_lines(random_.below(5));
    return out_;
  }

 private:
  std::string comment() { return fmt::format("{} comment {}", json_ ? "//" : "#", ++comments_); }

  void comment_lines(std::size_t indent) {
    for (std::size_t i = 1 + random_.below(3); i-- > 0;) {
      out_.append(random_.below(3) == 0 ? 2 : 0, '\n');
      out_ += std::string(indent, ' ') + comment() + "\n";
    }
  }

  void maybe_line_comment() {
    if (random_.chance(6)) out_ += " " + comment();
  }

  void scalar(std::string_view text, bool plain, bool flow) {
    if (plain) {
      out_ += text.empty() ? "null" : std::string(text);
    } else if (json_) {
      native::append_json_string(out_, text);
    } else if (random_.chance(3) && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz' ") == text.npos) {
      out_ += '\'';
      for (const char c : text) out_ += c == '\'' ? "''" : std::string(1, c);
      out_ += '\'';
    } else {
      native::append_yaml_scalar(out_, text, {.flow = flow, .prose = random_.chance(2)});
    }
  }

  void key(const TreeNode& node, bool flow) { scalar(node.key, node.verbatim_key && !json_, flow); }

  void flow_break(std::size_t indent) {
    if (random_.chance(4)) maybe_line_comment();
    if (!random_.chance(3) && out_.find("//", out_.rfind('\n') + 1) == out_.npos &&
        out_.find('#', out_.rfind('\n') + 1) == out_.npos) {
      return;
    }
    out_.append(1 + random_.below(3), '\n');
    if (random_.chance(5)) comment_lines(indent + 1);
    out_.append(indent + random_.below(4), ' ');
  }

  void flow(NodeIndex index, std::size_t indent) {
    const TreeNode& node = tree_.nodes[index];
    if (!node.is_collection()) return scalar(node.text, node.type != native::ValueType::kString, true);
    const bool mapping = node.type == native::ValueType::kMapping;
    out_ += mapping ? '{' : '[';
    for (NodeIndex i = node.first; i != kNoNode; i = tree_.nodes[i].next) {
      if (i != node.first) out_ += ", ";
      flow_break(indent + 1);
      if (mapping) {
        key(tree_.nodes[i], true);
        out_ += ": ";
      }
      flow(i, indent + 1);
    }
    flow_break(indent + 1);
    out_ += mapping ? '}' : ']';
  }

  bool has_long_key(NodeIndex index) {
    for (NodeIndex i = tree_.nodes[index].first; i != kNoNode; i = tree_.nodes[i].next) {
      if (tree_.nodes[i].key.size() > 500 || has_long_key(i)) return true;
    }
    return false;
  }

  void block(NodeIndex index, std::size_t indent) {
    const TreeNode& node = tree_.nodes[index];
    const bool mapping = node.type == native::ValueType::kMapping;
    for (NodeIndex i = node.first; i != kNoNode; i = tree_.nodes[i].next) {
      if (random_.chance(8)) comment_lines(random_.below(2 * indent + 2));
      if (random_.chance(8)) out_.append(1 + random_.below(3), '\n');
      out_.append(indent, ' ');
      const TreeNode& child = tree_.nodes[i];
      if (!mapping) {
        out_ += '-';
      } else if (child.key.size() > 500) {
        out_ += "? ";
        key(child, false);
        out_ += "\n" + std::string(indent, ' ') + ":";
      } else {
        key(child, false);
        out_ += ':';
      }
      value(i, indent, mapping);
    }
    if (random_.chance(8)) comment_lines(random_.below(2 * indent + 2));
  }

  void value(NodeIndex index, std::size_t indent, bool keyed) {
    const TreeNode& node = tree_.nodes[index];
    const bool block_value =
        node.is_collection() && node.first != kNoNode && (has_long_key(index) || random_.chance(2));
    if (block_value) {
      maybe_line_comment();
      out_ += '\n';
      const bool sequence_may_align = keyed && node.type == native::ValueType::kSequence;
      return block(index, indent + (sequence_may_align && random_.chance(2) ? 0 : 1 + random_.below(5)));
    }
    const bool simple = node.type == native::ValueType::kString && !node.text.empty() &&
                        node.text.find_first_not_of("abcdefghijklmnopqrstuvwxyz ") == node.text.npos &&
                        node.text.front() != ' ' && node.text.back() != ' ';
    if (simple && random_.chance(4)) {
      out_ += random_.chance(2) ? " |-" : " >-";
      maybe_line_comment();
      out_ += "\n" + std::string(indent + 1 + random_.below(3), ' ') + std::string(node.text) + "\n";
      return;
    }
    out_ += ' ';
    if (node.is_collection()) {
      flow(index, indent + 1);
    } else {
      scalar(node.text, node.type != native::ValueType::kString, false);
    }
    maybe_line_comment();
    out_ += '\n';
  }

  const Tree& tree_;
  RandomMap random_;
  std::string out_;
  bool json_;
  std::size_t comments_ = 0;
};

native::Formatting formatted(const std::string& name, const std::string& text) {
  SourceSet sources;
  const FileId file = sources.add(name, text);
  return native::formatted(sources, file);
}

void check_mess(const ArgumentMap& map, std::uint64_t seed, bool json) {
  const std::string name = json ? "map.json" : "map.yaml";
  const native::TreeReading written = native::yaml_tree(written_yaml(map));
  const std::string messy = Mess(written.tree, seed, json).text();
  CAPTURE(messy);
  const native::Formatting once = formatted(name, messy);
  for (const Finding& finding : once.findings) FAIL_CHECK(finding.message);
  REQUIRE(once.refusal == "");
  CAPTURE(once.text);
  CHECK(formatted(name, once.text).text == once.text);
  // Not that of `map`: a comment behind a block scalar may have become a part of it.
  CHECK(test::map_content(read_map({{name, once.text}}).map) == test::map_content(read_map({{name, messy}}).map));
}

}  // namespace

TEST_CASE("formatting a messy map keeps the map, and formatting again changes nothing") {
  for (std::uint64_t seed = 0; seed < test::large(300); ++seed) {
    CAPTURE(seed);
    const ArgumentMap map = RandomMap(seed).map(1 + seed % 6);
    check_mess(map, seed, false);
    check_mess(map, seed, true);
  }
}
