#include <string>
#include <unordered_map>

#include <fmt/format.h>

#include "formats/native/document.h"
#include "formats/native/document_builder.h"
#include "formats/native/document_text.h"
#include "formats/native/yaml_feed.h"
#include "formats/native/yaml_scalar.h"

namespace stancemap::native {
namespace {

class YamlReader {
 public:
  YamlReader(const DocumentText& text, std::string_view original, FileId file, Document& document, Findings& findings)
      : text_(text),
        original_(original),
        file_(file),
        document_(document),
        findings_(findings),
        builder_(document, findings) {}

  void read() {
    YamlFeed feed(text_.text(), 0, "");
    bool more = true;
    while (more) {
      if (!feed.next()) {
        const YamlFault fault = feed.fault();
        findings_.push_back({.rule = "yaml-syntax",
                             .severity = Severity::kError,
                             .span = text_.span(fault.problem_at, fault.problem_at),
                             .message = std::string(fault.problem),
                             .help = {},
                             .related = {},
                             .subject = std::string(fault.problem),
                             .file = {}});
        break;
      }
      more = take(feed);
    }
    builder_.close_all();
  }

 private:
  bool take(YamlFeed& feed) {
    const yaml_event_t& event = feed.event();
    switch (event.type) {
      case YAML_SCALAR_EVENT:
        scalar(feed);
        break;
      case YAML_SEQUENCE_START_EVENT:
        open(feed, ValueType::kSequence, event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
        break;
      case YAML_MAPPING_START_EVENT:
        open(feed, ValueType::kMapping, event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
        break;
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        builder_.close(span(feed).end);
        break;
      case YAML_DOCUMENT_END_EVENT:
      case YAML_STREAM_END_EVENT:
        return false;
      default:
        break;
    }
    return true;
  }
  Span span(YamlFeed& feed) {
    const std::size_t begin = feed.offset(feed.event().start_mark);
    return text_.span(begin, feed.offset(feed.event().end_mark));
  }
  void open(YamlFeed& feed, ValueType type, bool flow) {
    builder_.open(type, span(feed), flow, static_cast<std::uint32_t>(feed.event().start_mark.column));
  }
  void scalar(YamlFeed& feed) {
    const auto& data = feed.event().data.scalar;
    const Span place = span(feed);
    const std::string_view value(reinterpret_cast<const char*>(data.value), data.length);
    std::string_view written = original_.substr(place.begin, place.end - place.begin);
    const bool quoted = data.style != YAML_PLAIN_SCALAR_STYLE;
    if (quoted && written.size() >= 2) written = written.substr(1, written.size() - 2);
    if (written != value) written = document_.texts.add(value);
    builder_.add({.type = quoted ? ValueType::kString : core_schema_type(value),
                  .quoted = quoted,
                  .span = place,
                  .text = written});
  }

  const DocumentText& text_;
  std::string_view original_;
  FileId file_;
  Document& document_;
  Findings& findings_;
  DocumentBuilder builder_;
};

}  // namespace

Document parse_yaml(const SourceSet& sources, FileId file, Findings& findings) {
  Document document;
  const DocumentText text(sources, file, Syntax::kYaml, findings);
  document.values.reserve(estimated_values(text.text()));
  YamlReader(text, sources[file].text(), file, document, findings).read();
  return document;
}

}  // namespace stancemap::native
