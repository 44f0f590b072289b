#include <utility>

#include "base/utf8.h"
#include "formats/native/formatter_scalar.h"
#include "formats/native/formatter_writers.h"

namespace stancemap::native {
namespace {

/// A longer key needs the mark `?`, because YAML reads simple keys only up to 1,024 characters.
constexpr std::size_t kMaxSimpleKey = 1000;

void append_key(std::string& out, const TreeNode& node, bool flow) {
  if (node.verbatim_key) {
    out += node.key;
  } else {
    append_yaml_scalar(out, node.key, {.flow = flow});
  }
}

void append_scalar(std::string& out, const TreeNode& node, bool flow) {
  if (node.type == ValueType::kString) {
    append_yaml_scalar(out, node.text, {.flow = flow, .prose = node.prose});
  } else if (flow && node.text.empty()) {
    out += "null";
  } else {
    out += node.text;
  }
}

constexpr FlowSyntax kYamlFlow = {
    .append_key = [](std::string& out, const TreeNode& node) { append_key(out, node, true); },
    .append_scalar = [](std::string& out, const TreeNode& node) { append_scalar(out, node, true); },
};

class YamlWriter {
 public:
  explicit YamlWriter(const Tree& tree) : tree_(tree) {}

  std::string text() {
    for (const Comment& comment : tree_.head) write_comment(comment, 0);
    wants_blank_ = !out_.empty();
    if (tree_.root != kNoNode) write_root();
    for (const Comment& comment : tree_.foot) write_comment(comment, 0);
    return std::move(out_);
  }

 private:
  struct Frame {
    NodeIndex collection;
    NodeIndex child;  // the next to write
    std::size_t indent;
    bool compact;  // the first entry stands on the line of the `-` that it belongs to
  };

  /// How the value of an entry is written: as a collection over several lines, or behind its key.
  struct Form {
    bool block = false;
    std::string line;
  };

  /// The whole lines above an entry, and whether an empty line stands between them and the entry.
  struct Lead {
    std::vector<Comment> comments;
    bool blank = false;
  };

  void write_root() {
    const TreeNode& root = tree_.nodes[tree_.root];
    if (!root.is_collection() || root.first == kNoNode) {
      start_line(0);
      const std::string line = form_of(tree_.root, 0, {}).line;
      if (!line.empty()) out_ += line.substr(1);
      out_ += '\n';
      return;
    }
    open_.push_back({tree_.root, root.first, 0, false});
    while (!open_.empty()) write_next();
  }

  void write_next() {
    const Frame frame = open_.back();
    if (frame.child != kNoNode) {
      open_.back().child = tree_.nodes[frame.child].next;
      return write_entry(frame, frame.child == tree_.nodes[frame.collection].first);
    }
    open_.pop_back();
    const Comments& comments = tree_.comments_of(frame.collection);
    for (const Comment& comment : comments.end) write_comment(comment, frame.indent);
    for (const Comment& comment : comments.under) write_comment(comment, frame.indent);
  }

  void write_entry(const Frame& frame, bool first) {
    const NodeIndex index = frame.child;
    const bool keyed = tree_.nodes[frame.collection].type == ValueType::kMapping;
    std::string key;
    if (keyed) append_key(key, tree_.nodes[index], false);
    const Form form = form_of(index, frame.indent, key);
    if (!frame.compact || !first) {
      if (frame.collection == tree_.root) begin_section(form.block, first);
      write_lead(lead_of(index, frame.indent, keyed, form.block), frame.indent, first);
      start_line(frame.indent);
    }
    write_key(key, keyed, frame.indent);
    if (form.block) return open_block(index, frame.indent, keyed);
    out_ += form.line;
    write_line_comment(index);
    out_ += '\n';
    write_block_lines(tree_.nodes[index], frame.indent + 2);
    for (const Comment& comment : tree_.comments_of(index).under) write_comment(comment, frame.indent + 2);
  }

  Form form_of(NodeIndex index, std::size_t indent, std::string_view key) const {
    const TreeNode& node = tree_.nodes[index];
    if (node.is_collection()) {
      const std::size_t used = indent + code_point_count(key) + 2;
      const std::size_t room = used < kLineWidth ? kLineWidth - used : 0;
      const std::optional<std::string> line = flow_text(tree_, index, room, kYamlFlow);
      return line ? Form{false, " " + *line} : Form{true, {}};
    }
    std::string line = " ";
    if (node.layout == Layout::kBlockScalar) {
      const std::string_view block = tree_.blocks[node.block];
      line += block.substr(0, block.find('\n'));
    } else {
      append_scalar(line, node, false);
    }
    return {false, line.size() > 1 ? std::move(line) : std::string()};
  }

  /// Between two top-level entries of which one takes several lines stands one empty line.
  void begin_section(bool block, bool first) {
    if (!first && (block || last_was_block_)) wants_blank_ = true;
    last_was_block_ = block;
  }

  /// An item that is itself a collection starts on the line of its `-`; so what stands above or behind its own start
  /// and above its first entry stands above that line.
  Lead lead_of(NodeIndex index, std::size_t indent, bool keyed, bool block) const {
    Lead lead{.comments = tree_.comments_of(index).before, .blank = tree_.nodes[index].blank};
    const auto push = [&](std::string_view comment) {
      if (!comment.empty()) lead.comments.push_back({comment, std::exchange(lead.blank, false)});
    };
    while (true) {
      const Comments& comments = tree_.comments_of(index);
      const bool compact = block && !keyed;
      if (compact || !comments.trailing.empty()) push(comments.header);
      if (!compact) return lead;
      push(comments.trailing);
      keyed = tree_.nodes[index].type == ValueType::kMapping;
      index = tree_.nodes[index].first;
      indent += 2;
      const std::vector<Comment>& before = tree_.comments_of(index).before;
      for (std::size_t i = 0; i < before.size(); ++i) {
        lead.comments.push_back({before[i].text, i == 0 ? lead.blank : before[i].blank});
      }
      if (!before.empty()) lead.blank = tree_.nodes[index].blank;
      block = !keyed && form_of(index, indent, {}).block;
    }
  }

  void write_lead(const Lead& lead, std::size_t indent, bool first) {
    bool is_first = first;  // nothing of this collection stands above
    for (const Comment& comment : lead.comments) {
      write_comment({comment.text, comment.blank && !is_first}, indent);
      is_first = false;
    }
    if (lead.blank && !is_first) wants_blank_ = true;
  }

  void write_key(std::string_view key, bool keyed, std::size_t indent) {
    if (!keyed) {
      out_ += '-';
      return;
    }
    if (key.size() > kMaxSimpleKey) {
      out_ += "? ";
      out_ += key;
      out_ += '\n';
      out_.append(indent, ' ');
    } else {
      out_ += key;
    }
    out_ += ':';
  }

  void open_block(NodeIndex index, std::size_t indent, bool keyed) {
    if (keyed) {
      write_line_comment(index);
      out_ += '\n';
    } else {
      out_ += ' ';
    }
    open_.push_back({index, tree_.nodes[index].first, indent + 2, !keyed});
  }

  void write_line_comment(NodeIndex index) {
    const Comments& comments = tree_.comments_of(index);
    const std::string_view comment = comments.trailing.empty() ? comments.header : comments.trailing;
    if (comment.empty()) return;
    out_ += "  ";
    out_ += comment;
  }

  void write_comment(const Comment& comment, std::size_t indent) {
    wants_blank_ |= comment.blank;
    start_line(indent);
    out_ += comment.text;
    out_ += '\n';
  }

  void write_block_lines(const TreeNode& node, std::size_t indent) {
    if (node.layout != Layout::kBlockScalar) return;
    std::string_view lines = tree_.blocks[node.block];
    const std::size_t header_end = std::min(lines.find('\n'), lines.size());
    keeps_blank_lines_ = lines.substr(0, header_end).find('+') != std::string_view::npos;
    lines.remove_prefix(header_end);
    while (!lines.empty()) {
      lines.remove_prefix(1);
      const std::size_t end = std::min(lines.find('\n'), lines.size());
      if (end > 0) out_.append(indent, ' ').append(lines.substr(0, end));
      out_ += '\n';
      lines.remove_prefix(end);
    }
  }

  void start_line(std::size_t indent) {
    // Behind a scalar with `+` an empty line would belong to the scalar.
    if (wants_blank_ && !out_.empty() && !keeps_blank_lines_) out_ += '\n';
    wants_blank_ = keeps_blank_lines_ = false;
    out_.append(indent, ' ');
  }

  const Tree& tree_;
  std::string out_;
  std::vector<Frame> open_;
  bool wants_blank_ = false;        // an empty line comes before the next line
  bool keeps_blank_lines_ = false;  // the last line belongs to a block scalar with `+`
  bool last_was_block_ = false;     // the last top-level entry took several lines
};

}  // namespace

std::string yaml_text(const Tree& tree) {
  return YamlWriter(tree).text();
}

}  // namespace stancemap::native
