#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "formats/native/document.h"
#include "formats/native/yaml_lines.h"
#include "formats/native/yaml_reader.h"
#include "formats/native/yaml_scalar.h"

namespace stancemap::native {
namespace {

std::string_view view(const yaml_char_t* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

bool is_core_tag(std::string_view tag) {
  constexpr std::string_view kPrefix = "tag:yaml.org,2002:";
  if (tag == "!") return true;
  if (!tag.starts_with(kPrefix)) return false;
  tag.remove_prefix(kPrefix.size());
  constexpr std::string_view kNames[] = {"str", "int", "float", "bool", "null", "map", "seq"};
  return std::find(std::begin(kNames), std::end(kNames), tag) != std::end(kNames);
}

}  // namespace

YamlReader::YamlReader(const DocumentText& text, std::string_view in_file, Document& document, Findings& findings)
    : places_(text),
      text_(text.text()),
      in_file_(in_file),
      document_(document),
      findings_(findings),
      builder_(document, findings) {}

void YamlReader::read() {
  for (std::size_t begin = 0; begin != kStop;) begin = read_from(begin);
  builder_.close_all();
}

std::size_t YamlReader::read_from(std::size_t begin) {
  begin_ = begin;
  std::size_t prefix_events = 0;
  std::string prefix = prefix_for(begin, prefix_events);
  YamlFeed feed(text_, begin, std::move(prefix));
  while (feed.next()) {
    if (prefix_events > 0) {
      --prefix_events;
      continue;
    }
    if (const std::size_t next = take(feed); next != kGoOn) return next;
  }
  const YamlFault fault = feed.fault();
  work_ += std::max(fault.problem_at, begin) - begin;
  return recover(yaml_problem(text_, fault));
}

std::size_t YamlReader::take(YamlFeed& feed) {
  const yaml_event_t& event = feed.event();
  switch (event.type) {
    case YAML_SCALAR_EVENT:
      return scalar(feed);
    case YAML_ALIAS_EVENT:
      alias(feed);
      break;
    case YAML_SEQUENCE_START_EVENT: {
      const auto& data = event.data.sequence_start;
      return open(feed, ValueType::kSequence, data.style == YAML_FLOW_SEQUENCE_STYLE, data.anchor, data.tag);
    }
    case YAML_MAPPING_START_EVENT: {
      const auto& data = event.data.mapping_start;
      return open(feed, ValueType::kMapping, data.style == YAML_FLOW_MAPPING_STYLE, data.anchor, data.tag);
    }
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
      close(feed);
      break;
    case YAML_DOCUMENT_START_EVENT: {
      if (!document_ended_) break;
      const std::size_t begin = feed.offset(event.start_mark);
      report("several-documents", Severity::kError, begin, feed.offset(event.end_mark),
             "a second document starts here, and is not read", "put it in a file of its own");
      return kStop;
    }
    case YAML_DOCUMENT_END_EVENT:
      document_ended_ = true;
      break;
    case YAML_STREAM_END_EVENT:
      return kStop;
    default:
      break;
  }
  return kGoOn;
}

std::size_t YamlReader::open(YamlFeed& feed, ValueType type, bool flow, const yaml_char_t* anchor,
                             const yaml_char_t* tag) {
  const yaml_event_t& event = feed.event();
  std::size_t begin = feed.offset(event.start_mark);
  const std::size_t end = feed.offset(event.end_mark);
  if (anchor != nullptr || tag != nullptr) begin = skip_properties(begin, tag, is_core_tag(view(tag)));
  const auto levels = builder_.open_collections();
  if (flow && (levels.empty() || !levels.back().flow) && !builder_.skipping()) flow_begin_ = begin;
  if (flow && !builder_.skipping() && levels.size() >= kMaxDepth) return blank_too_deep();
  const auto column = static_cast<std::uint32_t>(event.start_mark.column);
  const ValueIndex index = builder_.open(type, places_.span(begin, std::max(end, begin)), flow, column);
  if (anchor != nullptr && index != Document::kNone) anchors_.add_collection(view(anchor), index);
  return kGoOn;
}

void YamlReader::close(YamlFeed& feed) {
  const std::size_t end = feed.offset(feed.event().end_mark);
  if (builder_.skipping() || builder_.open_collections().empty()) return builder_.close(0);
  const ValueIndex value = builder_.open_collections().back().value;
  const std::uint32_t height = builder_.open_collections().back().height;
  builder_.close(places_.span(end, end).end);
  anchors_.close(value, static_cast<ValueIndex>(document_.values.size()), height);
}

std::size_t YamlReader::scalar(YamlFeed& feed) {
  const yaml_event_t& event = feed.event();
  const auto& data = event.data.scalar;
  std::size_t begin = feed.offset(event.start_mark);
  std::size_t end = feed.offset(event.end_mark);
  if (builder_.skipping()) return kGoOn;
  if (data.anchor != nullptr || data.tag != nullptr) {
    begin = std::min(skip_properties(begin, data.tag, is_core_tag(view(data.tag))), end);
  }
  const bool block = data.style == YAML_LITERAL_SCALAR_STYLE || data.style == YAML_FOLDED_SCALAR_STYLE;
  const bool quotes = data.style == YAML_SINGLE_QUOTED_SCALAR_STYLE || data.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
  if (quotes && swallows_lines(begin, end)) return recover(unclosed_quote(text_, begin));
  if (block) end = text_.find_last_not_of(" \t\r\n", end - 1) + 1;
  const Span span = places_.span(begin, end);
  if (!quotes && std::binary_search(too_deep_.begin(), too_deep_.end(), begin)) {
    builder_.leave_out(span);
    return kGoOn;
  }
  const std::string_view value(reinterpret_cast<const char*>(data.value), data.length);
  std::string_view written = in_file_.substr(span.begin, span.end - span.begin);
  if (quotes && written.size() >= 2) written = written.substr(1, written.size() - 2);
  if (written != value) written = document_.texts.add(value);
  const ValueIndex index =
      builder_.add({.type = scalar_type(event), .quoted = block || quotes, .span = span, .text = written});
  if (data.anchor != nullptr && index != Document::kNone) anchors_.add_scalar(view(data.anchor), index);
  return kGoOn;
}

ValueType YamlReader::scalar_type(const yaml_event_t& event) const {
  const auto& data = event.data.scalar;
  const std::string_view value(reinterpret_cast<const char*>(data.value), data.length);
  const std::string_view tag = view(data.tag);
  if (tag.empty()) return data.plain_implicit != 0 ? core_schema_type(value) : ValueType::kString;
  if (tag == "!" || tag.ends_with(":str")) return ValueType::kString;
  const bool plain = data.style == YAML_PLAIN_SCALAR_STYLE;
  return plain || is_core_tag(tag) ? core_schema_type(value) : ValueType::kString;
}

// YAML wants the lines of a quoted text indented more than the collection that it is in; libyaml does not care, and
// takes all up to the next quote somewhere in the file for one text. It is where a closing quote was forgotten.
bool YamlReader::swallows_lines(std::size_t begin, std::size_t end) const {
  std::size_t line = next_line(text_, begin);
  if (line >= end) return false;
  int column = kOutside;
  for (const OpenCollection& open : builder_.open_collections()) {
    if (!open.flow) column = static_cast<int>(open.column);
  }
  if (column == kOutside) return false;
  for (; line < end; line = next_line(text_, line)) {
    const std::size_t first = text_.find_first_not_of(" \t", line);
    if (first >= end) return false;
    if (text_[first] == '\n' || text_[first] == '\r') continue;
    if (indent_of_line(text_, line) <= column) return true;
  }
  return false;
}

// The place behind the anchor and the tag that start at `begin`.
std::size_t YamlReader::skip_properties(std::size_t begin, const yaml_char_t* tag, bool known_tag) {
  while (begin < text_.size() && (text_[begin] == '&' || text_[begin] == '!')) {
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n,[]{}", begin), text_.size());
    if (text_[begin] == '!' && tag != nullptr && !known_tag) {
      report("unknown-tag", Severity::kWarning, begin, end,
             fmt::format("tag `{}` means nothing here", text_.substr(begin, end - begin)),
             "delete it; a text that starts with `!` needs quotes");
    }
    begin = std::max(end, begin + 1);
    while (begin < text_.size() && is_blank_or_comment(text_, begin)) {
      const std::size_t next = next_line(text_, begin);
      if (next >= text_.size()) break;
      begin = next;
    }
    begin = std::min(text_.find_first_not_of(" \t", begin), text_.size());
  }
  return begin;
}

void YamlReader::alias(YamlFeed& feed) {
  const std::size_t begin = feed.offset(feed.event().start_mark);
  const std::size_t end = feed.offset(feed.event().end_mark);
  if (builder_.skipping()) return;
  const Span span = places_.span(begin, end);
  const std::string_view name = view(feed.event().data.alias.anchor);
  const YamlAnchors::Range* range = anchors_.find(name);
  if (range == nullptr) {
    report("unknown-alias", Severity::kError, begin, end, fmt::format("`*{}` has no anchor above it", name),
           fmt::format("write `&{}` before the value that is meant; a text that starts with `*` needs quotes", name));
  } else if (range->end == Document::kNone) {
    report("unknown-alias", Severity::kError, begin, end, fmt::format("`*{}` stands in the value that it names", name),
           "write the value out");
  } else if (alias_values_ + (range->end - range->begin) > kMaxAliasValues) {
    // Once a file: a bomb has many aliases, and one sentence about it is enough.
    if (!expansion_reported_) {
      report("alias-expansion", Severity::kError, begin, end,
             fmt::format("`*{}` and what would not fit after it is left out: aliases would add more than {} values to "
                         "this file",
                         name, kMaxAliasValues),
             "write the values out");
    }
    expansion_reported_ = true;
  } else {
    alias_values_ += range->end - range->begin;
    builder_.add_copy(range->begin, range->end, range->height, span);
    return;
  }
  builder_.add({.type = ValueType::kNull, .quoted = false, .span = span, .text = {}});
}

void YamlReader::report(std::string_view rule, Severity severity, std::size_t begin, std::size_t end,
                        std::string message, std::string help) {
  std::string subject = message;
  end = std::max(begin, std::min(end, text_.size()));
  findings_.push_back({.rule = rule,
                       .severity = severity,
                       .span = places_.span(begin, end),
                       .message = std::move(message),
                       .help = std::move(help),
                       .related = {},
                       .subject = std::move(subject),
                       .file = {}});
}

Document parse_yaml(const SourceSet& sources, FileId file, Findings& findings) {
  Document document(sources, file);
  const DocumentText text(sources, file, Syntax::kYaml, findings);
  if (text.text().empty()) return document;
  document.values.reserve(estimated_values(text.text()));
  YamlReader(text, sources[file].text(), document, findings).read();
  return document;
}

}  // namespace stancemap::native
