// Findings for programs. The shape is described by docs/findings.schema.json. Written by hand, one finding a line,
// since a document tree of a million findings would cost more than the run that found them.

#include <cstddef>
#include <iterator>

#include <fmt/format.h>

#include "diagnostics/escape.h"
#include "diagnostics/places.h"
#include "diagnostics/writer.h"

namespace stancemap {
namespace {

class JsonWriter {
 public:
  explicit JsonWriter(const WriteInput& in) : in_(in), places_(in.sources) {}

  std::string write() {
    const ShownCounts counts = shown_counts(in_);
    append(
        "{{\n  \"schema\": \"stancemap-findings\",\n  \"version\": 1,\n  \"summary\": {{\"errors\": {}, "
        "\"warnings\": {}, \"infos\": {}, \"suppressed\": {}{}}},\n  \"findings\": [",
        counts.shown.errors, counts.shown.warnings, counts.shown.infos, in_.suppressed,
        in_.known == nullptr ? "" : fmt::format(", \"known\": {}", counts.known));
    const std::vector<std::string> prints = fingerprints(in_.findings, in_.sources);
    for (std::size_t i = 0; i < in_.findings.size(); ++i) {
      out_ += i == 0 ? "\n    " : ",\n    ";
      add(i, prints[i]);
    }
    out_ += in_.findings.empty() ? "]\n}\n" : "\n  ]\n}\n";
    return std::move(out_);
  }

 private:
  void add(std::size_t index, std::string_view print) {
    const Finding& finding = in_.findings[index];
    out_ += "{\"rule\": ";
    append_json_string(out_, finding.rule);
    append(", \"severity\": \"{}\", ", severity_name(finding.severity));
    if (in_.known != nullptr) append("\"known\": {}, ", in_.is_known(index));
    add_place(finding.span, finding.file);
    add_text("message", finding.message);
    add_text("help", finding.help);
    add_text("subject", finding.subject);
    append(", \"weight\": {}, \"fingerprint\": \"{}\", \"related\": [", finding.weight, print);
    for (std::size_t i = 0; i < finding.related.size(); ++i) {
      out_ += i == 0 ? "{" : ", {";
      add_place(finding.related[i].span, {});
      add_text("message", finding.related[i].message);
      out_.push_back('}');
    }
    out_ += "]}";
  }

  void add_text(std::string_view key, std::string_view text) {
    append(", \"{}\": ", key);
    append_json_string(out_, text);
  }

  void add_place(const Span& span, std::string_view file) {
    out_ += "\"file\": ";
    if (span.valid()) {
      append_json_string(out_, shown_name(in_.sources[span.file].name()));
      add_position("begin", span.begin, places_.begin(span));
      add_position("end", span.end, places_.end(span));
    } else if (file.empty()) {
      out_ += "null, \"begin\": null, \"end\": null";
    } else {
      append_json_string(out_, shown_name(file));
      out_ += ", \"begin\": null, \"end\": null";
    }
  }

  void add_position(std::string_view key, std::uint32_t offset, const Position& at) {
    append(", \"{}\": {{\"offset\": {}, \"line\": {}, \"column\": {}}}", key, offset, at.line, at.column);
  }

  template <class... Args>
  void append(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  const WriteInput& in_;
  Places places_;
  std::string out_;
};

}  // namespace

std::string write_json(const WriteInput& in) {
  return JsonWriter(in).write();
}

}  // namespace stancemap
