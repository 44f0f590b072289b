#include "base/utf8.h"
#include "formats/native/formatter_scalar.h"
#include "formats/native/formatter_writers.h"

namespace stancemap::native {
namespace {

void append_key(std::string& out, const TreeNode& node) {
  append_json_string(out, node.key);
}

void append_scalar(std::string& out, const TreeNode& node) {
  if (node.type == ValueType::kString) {
    append_json_string(out, node.text);
  } else if (node.type == ValueType::kNull) {
    out += "null";
  } else {
    out += node.text;
  }
}

constexpr FlowSyntax kJsonFlow = {.append_key = append_key, .append_scalar = append_scalar};

class JsonWriter {
 public:
  explicit JsonWriter(const Tree& tree) : tree_(tree) {}

  std::string text() {
    if (tree_.root != kNoNode) {
      write_entry(tree_.root, 0, false, true, true);
      while (!open_.empty()) write_next();
    }
    for (const Comment& comment : tree_.foot) write_comment(comment, 0, false);
    return std::move(out_);
  }

 private:
  struct Frame {
    NodeIndex collection;
    NodeIndex child;  // the next to write
    bool last;        // no comma behind it
  };

  void write_next() {
    const Frame frame = open_.back();
    const TreeNode& collection = tree_.nodes[frame.collection];
    const std::size_t indent = 2 * open_.size();
    if (frame.child != kNoNode) {
      const NodeIndex next = open_.back().child = tree_.nodes[frame.child].next;
      return write_entry(frame.child, indent, collection.type == ValueType::kMapping, frame.child == collection.first,
                         next == kNoNode);
    }
    open_.pop_back();
    const Comments& comments = tree_.comments_of(frame.collection);
    for (const Comment& comment : comments.end) write_comment(comment, indent, false);
    start_line(indent - 2, false);
    out_ += collection.type == ValueType::kMapping ? '}' : ']';
    end_value(frame.last, comments.trailing);
  }

  void write_entry(NodeIndex index, std::size_t indent, bool keyed, bool first, bool last) {
    const TreeNode& node = tree_.nodes[index];
    std::string line;
    if (keyed) {
      append_key(line, node);
      line += ": ";
    }
    const bool block = !append_line(line, index, indent);
    const Comments& comments = tree_.comments_of(index);
    bool first_piece = first;
    for (const Comment& comment : comments.before) {
      write_comment(comment, indent, first_piece);
      first_piece = false;
    }
    bool blank = node.blank && !first_piece;
    if (!block && !comments.header.empty() && !comments.trailing.empty()) {
      write_comment({comments.header, blank}, indent, false);
      blank = false;
    }
    start_line(indent, blank);
    out_ += line;
    if (!block) return end_value(last, comments.trailing.empty() ? comments.header : comments.trailing);
    out_ += node.type == ValueType::kMapping ? '{' : '[';
    end_value(true, comments.header);
    open_.push_back({index, node.first, last});
  }

  /// Appends a value that goes on one line; false when it does not.
  bool append_line(std::string& line, NodeIndex index, std::size_t indent) const {
    const TreeNode& node = tree_.nodes[index];
    if (!node.is_collection()) {
      append_scalar(line, node);
      return true;
    }
    const std::size_t used = indent + code_point_count(line) + 1;
    const std::optional<std::string> flow =
        flow_text(tree_, index, used < kLineWidth ? kLineWidth - used : 0, kJsonFlow);
    if (flow) line += *flow;
    return flow.has_value();
  }

  void end_value(bool last, std::string_view comment) {
    if (!last) out_ += ',';
    if (!comment.empty()) {
      out_ += "  ";
      out_ += comment;
    }
    out_ += '\n';
  }

  void write_comment(const Comment& comment, std::size_t indent, bool first) {
    start_line(indent, comment.blank && !first);
    out_ += comment.text;
    out_ += '\n';
  }

  void start_line(std::size_t indent, bool blank) {
    if (blank && !out_.empty()) out_ += '\n';
    out_.append(indent, ' ');
  }

  const Tree& tree_;
  std::string out_;
  std::vector<Frame> open_;
};

}  // namespace

std::string json_text(const Tree& tree) {
  return JsonWriter(tree).text();
}

}  // namespace stancemap::native
