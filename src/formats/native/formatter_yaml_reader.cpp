// libyaml tells the tokens and their places; the comments are what stands between two tokens. Its places count
// characters, ours bytes.

#include <memory>
#include <optional>

#include <fmt/format.h>
#include <yaml.h>

#include "base/utf8.h"
#include "formats/native/formatter_builder.h"
#include "formats/native/formatter_readers.h"
#include "formats/native/yaml_scalar.h"

namespace stancemap::native {
namespace {

/// The byte where each character of a text starts.
class ByteOffsets {
 public:
  explicit ByteOffsets(std::string_view text) : size_(text.size()) {
    bool ascii = true;
    for (char c : text) ascii &= static_cast<unsigned char>(c) < 0x80;
    if (ascii) return;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) starts_.push_back(static_cast<std::uint32_t>(i));
    }
  }
  std::size_t operator[](std::size_t character) const {
    if (starts_.empty()) return std::min(character, size_);
    return character < starts_.size() ? starts_[character] : size_;
  }

 private:
  std::size_t size_;
  std::vector<std::uint32_t> starts_;
};

/// A block scalar as header and lines without indentation; nothing when it is better written in quotes.
std::optional<std::string> dedented_block(std::string_view raw, std::string_view value) {
  const std::size_t header_end = raw.find('\n');
  const std::size_t first = value.find_first_not_of('\n');
  if (header_end == std::string_view::npos || first == std::string_view::npos) return std::nullopt;
  const std::size_t first_word = value.find_first_not_of(' ', first);
  if (first_word == std::string_view::npos || value[first_word] == '\n') return std::nullopt;
  const std::size_t tail = std::min(value.find('\n', value.find_last_not_of(" \n")), value.size());
  if (value.find(' ', tail) != std::string_view::npos) return std::nullopt;           // its last line is only blanks
  for (std::string_view line_break : {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {  // libyaml splits lines there
    if (raw.find(line_break) != std::string_view::npos) return std::nullopt;
  }
  std::string out(1, raw.front());
  if (first_word != first || value[first] == '\t') out += '2';
  const std::string_view header = raw.substr(0, std::min(raw.find('#'), header_end));
  const bool keeps = header.find('+') != std::string_view::npos;
  if (keeps) out += '+';
  if (header.find('-') != std::string_view::npos) out += '-';

  std::string_view lines = raw.substr(header_end + 1);
  if (!keeps) lines = lines.substr(0, lines.find('\n', lines.find_last_not_of("\n ") + 1));
  const std::size_t word = lines.find_first_not_of(" \n");
  if (word == std::string_view::npos) return std::nullopt;
  const std::size_t line_break = lines.rfind('\n', word);
  const std::size_t spaces = line_break == std::string_view::npos ? word : word - line_break - 1;
  if (spaces < first_word - first) return std::nullopt;
  const std::size_t indent = spaces - (first_word - first);
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    out += '\n';
    if (end > indent) out += lines.substr(indent, end - indent);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out;
}

std::string_view view(const yaml_char_t* text, std::size_t length) {
  return {reinterpret_cast<const char*>(text), length};
}

class YamlTreeReader {
 public:
  explicit YamlTreeReader(std::string_view text) : text_(text), offsets_(text), builder_(reading_.tree) {}

  TreeReading read() {
    yaml_parser_t parser;
    if (yaml_parser_initialize(&parser) == 0) return refused("memory is short");
    const std::unique_ptr<yaml_parser_t, decltype(&yaml_parser_delete)> owner(&parser, yaml_parser_delete);
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text_.data()), text_.size());
    for (bool ended = false; !ended && reading_.refusal.empty();) {
      yaml_event_t event;
      if (yaml_parser_parse(&parser, &event) == 0) return refused("it is not valid YAML");
      ended = event.type == YAML_STREAM_END_EVENT;
      take(event);
      yaml_event_delete(&event);
    }
    if (!reading_.refusal.empty()) return refused(reading_.refusal);
    pass_gap(text_.size());
    builder_.finish();
    move_head();
    return std::move(reading_);
  }

 private:
  static TreeReading refused(std::string why) {
    TreeReading reading;
    reading.refusal = std::move(why);
    return reading;
  }

  void refuse(const yaml_event_t& event, std::string_view what) {
    if (reading_.refusal.empty()) {
      reading_.refusal = fmt::format("line {} uses {}", event.start_mark.line + 1, what);
    }
  }

  void pass_gap(std::size_t end) {
    if (end < cursor_) return;
    builder_.add_gap(yaml_gap(text_, cursor_, end));
    cursor_ = end;
  }

  void pass_token(const yaml_event_t& event) {
    pass_gap(offsets_[event.start_mark.index]);
    cursor_ = std::max(cursor_, offsets_[event.end_mark.index]);
  }

  void take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_DOCUMENT_START_EVENT:
        return take_document_start(event);
      case YAML_DOCUMENT_END_EVENT:
        if (event.data.document_end.implicit == 0) pass_token(event);
        return;
      case YAML_ALIAS_EVENT:
        return refuse(event, "an alias (`*name`)");
      case YAML_SCALAR_EVENT:
        return take_scalar(event);
      case YAML_SEQUENCE_START_EVENT: {
        const auto& start = event.data.sequence_start;
        return take_start(event, ValueType::kSequence, start.style == YAML_FLOW_SEQUENCE_STYLE, start.anchor,
                          start.tag);
      }
      case YAML_MAPPING_START_EVENT: {
        const auto& start = event.data.mapping_start;
        return take_start(event, ValueType::kMapping, start.style == YAML_FLOW_MAPPING_STYLE, start.anchor, start.tag);
      }
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        return take_end(event);
      default:
        return;
    }
  }

  void take_document_start(const yaml_event_t& event) {
    const auto& start = event.data.document_start;
    if (++documents_ > 1) refuse(event, "a second document (`---`)");
    if (start.version_directive != nullptr || start.tag_directives.start != start.tag_directives.end) {
      refuse(event, "a directive (`%`)");
    }
    if (start.implicit == 0) pass_token(event);
  }

  void refuse_properties(const yaml_event_t& event, const yaml_char_t* anchor, const yaml_char_t* tag) {
    if (anchor != nullptr) refuse(event, "an anchor (`&name`)");
    if (tag != nullptr) refuse(event, "a tag (`!name`)");
  }

  void take_start(const yaml_event_t& event, ValueType type, bool flow, const yaml_char_t* anchor,
                  const yaml_char_t* tag) {
    refuse_properties(event, anchor, tag);
    if (builder_.expects_key()) return refuse(event, "a list or a mapping as a key");
    if (flow) {
      pass_token(event);
      flow_is_token_.push_back(event.start_mark.index != event.end_mark.index);
    } else {
      pass_gap(offsets_[event.start_mark.index]);
      flow_is_token_.push_back(false);
    }
    builder_.open(type, flow ? Layout::kFlow : Layout::kBlock, static_cast<std::uint32_t>(event.start_mark.column));
  }

  void take_end(const yaml_event_t& event) {
    const bool is_token = flow_is_token_.back();
    flow_is_token_.pop_back();
    if (is_token) pass_token(event);
    builder_.close(is_token);
  }

  void take_scalar(const yaml_event_t& event) {
    const auto& scalar = event.data.scalar;
    refuse_properties(event, scalar.anchor, scalar.tag);
    const bool is_token = event.start_mark.index != event.end_mark.index;
    const std::size_t begin = offsets_[event.start_mark.index];
    if (is_token) pass_token(event);
    const std::string_view value = reading_.tree.texts.add(view(scalar.value, scalar.length));
    const bool plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
    const ValueType type = plain ? core_schema_type(value) : ValueType::kString;
    if (builder_.expects_key()) {
      if (!is_token) return refuse(event, "an empty key");
      return builder_.add_key(value, type != ValueType::kString);
    }
    TreeNode node{.type = type, .layout = plain ? Layout::kPlain : Layout::kQuoted, .text = value};
    if (scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE) {
      take_block_scalar(begin, node);
    } else {
      builder_.add_scalar(node, is_token);
    }
  }

  /// libyaml counts the comment in the header and the empty lines behind it to the scalar; we do not.
  void take_block_scalar(std::size_t begin, TreeNode node) {
    const std::string_view raw = text_.substr(begin, cursor_ - begin);
    const std::size_t header_end = std::min(raw.find('\n'), raw.size());
    const std::size_t comment = std::min(raw.find('#'), header_end);
    if (raw.substr(0, comment).find('+') == std::string_view::npos) {
      cursor_ = begin + std::max(raw.find_last_not_of("\n ") + 1, header_end);
    }
    if (const std::optional<std::string> block = dedented_block(raw, node.text)) {
      node.layout = Layout::kBlockScalar;
      node.block = static_cast<std::uint32_t>(reading_.tree.blocks.size());
      reading_.tree.blocks.push_back(reading_.tree.texts.add(*block));
    } else {
      node.layout = Layout::kQuoted;
    }
    builder_.add_scalar(node);
    builder_.add_gap(yaml_gap(text_, begin + comment, begin + header_end));
  }

  /// Comments at the top with an empty line below them belong to the file and not to its first entry.
  void move_head() {
    Tree& tree = reading_.tree;
    if (tree.root == kNoNode) return;
    take_root_comments(tree);
    const NodeIndex first = tree.nodes[tree.root].first;
    if (first == kNoNode || tree.nodes[first].comments == kNoNode) return;
    std::vector<Comment>& before = tree.comments_of(first).before;
    if (before.empty()) return;
    std::size_t count = before.size();
    if (!tree.nodes[first].blank) {
      while (--count > 0 && !before[count].blank) {
      }
    }
    const auto end = before.begin() + static_cast<std::ptrdiff_t>(count);
    tree.head.insert(tree.head.end(), before.begin(), end);
    before.erase(before.begin(), end);
  }

  /// The root has no line of its own when it is written as a block.
  static void take_root_comments(Tree& tree) {
    if (tree.nodes[tree.root].comments == kNoNode) return;
    Comments& comments = tree.comments_of(tree.root);
    tree.head = std::move(comments.before);
    if (!comments.header.empty()) tree.head.push_back({comments.header});
    if (!comments.trailing.empty()) tree.foot.insert(tree.foot.begin(), Comment{comments.trailing});
    comments.before.clear();
    comments.header = comments.trailing = {};
  }

  std::string_view text_;
  ByteOffsets offsets_;
  TreeReading reading_;
  TreeBuilder builder_;
  std::vector<bool> flow_is_token_;  // of each open collection: it ends with a bracket
  std::size_t cursor_ = 0;           // behind the last token
  std::size_t documents_ = 0;
};

}  // namespace

TreeReading yaml_tree(std::string_view text) {
  return YamlTreeReader(text).read();
}

}  // namespace stancemap::native
