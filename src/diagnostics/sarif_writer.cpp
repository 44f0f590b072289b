// Findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020), for code scanning services and editors.

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <unordered_map>

#include <fmt/format.h>

#include "base/version.h"
#include "diagnostics/escape.h"
#include "diagnostics/places.h"
#include "diagnostics/writer.h"

namespace stancemap {
namespace {

std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kInfo:
      return "note";
    case Severity::kOff:
      return "none";
  }
  return "none";
}

// A file's name as a URI reference (RFC 3986): everything but unreserved characters and `/` percent-encoded, so that
// neither `a:b` is a scheme nor `#` a fragment; an absolute path becomes a file URI.
std::string uri_of(std::string_view name) {
  constexpr std::string_view kKept = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string out = name.starts_with('/') ? "file://" : "";
  for (const char c : name) {
    if (kKept.find(c) != std::string_view::npos) {
      out.push_back(c);
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

// In a message `[text](target)` is a link; text from a map must not make one.
std::string without_links(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c == '(' && out.ends_with(']')) out.push_back(' ');
    out.push_back(c);
  }
  return out;
}

// The example in a fenced block; a fence longer than any in the text cannot be closed by it.
std::string fenced(std::string_view yaml) {
  std::size_t longest = 2;
  for (std::size_t i = 0, run = 0; i < yaml.size(); ++i) {
    run = yaml[i] == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  return fmt::format("{}yaml\n{}{}{}\n", fence, yaml, yaml.ends_with('\n') ? "" : "\n", fence);
}

std::string help_markdown(const Rule& rule) {
  std::string out(rule.why);
  if (!rule.bad.empty()) out += fmt::format("\n\nExample:\n\n{}", fenced(rule.bad));
  if (!rule.good.empty()) out += fmt::format("\nUse instead:\n\n{}", fenced(rule.good));
  return out;
}

class SarifWriter {
 public:
  explicit SarifWriter(const WriteInput& in) : in_(in), places_(in.sources) {
    for (std::size_t i = 0; i < in.rules.size(); ++i) rule_index_.emplace(in.rules[i]->id, i);
    for (std::size_t i = 0; i < in.sources.size(); ++i) {
      artifact_of_file_.push_back(add_artifact(in.sources[FileId(i)].name()));
    }
    for (const Finding& finding : in.findings) {
      if (!finding.span.valid() && !finding.file.empty()) add_artifact(finding.file);
    }
  }

  std::string write() {
    out_ +=
        "{\n\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n\"version\": \"2.1.0\",\n\"runs\": [{\n";
    add_tool();
    add_artifacts();
    append(
        "\"columnKind\": \"unicodeCodePoints\",\n\"newlineSequences\": [\"\\r\\n\", \"\\n\", \"\\r\"],\n"
        "\"properties\": {{\"suppressed\": {}}},\n\"results\": [",
        in_.suppressed);
    const std::vector<std::string> prints = fingerprints(in_.findings, in_.sources);
    for (std::size_t i = 0; i < in_.findings.size(); ++i) {
      out_ += i == 0 ? "\n" : ",\n";
      add_result(i, prints[i]);
    }
    out_ += "\n]}]\n}\n";
    return std::move(out_);
  }

 private:
  std::size_t add_artifact(std::string_view name) {
    std::string uri = uri_of(plain_name(name));
    const auto [it, is_new] = artifact_of_uri_.emplace(uri, artifacts_.size());
    if (is_new) artifacts_.push_back(std::move(uri));
    return it->second;
  }

  void add_tool() {
    append("\"tool\": {{\"driver\": {{\"name\": \"stancemap\", \"version\": \"{}\", \"rules\": [", kVersion);
    for (std::size_t i = 0; i < in_.rules.size(); ++i) {
      out_ += i == 0 ? "\n" : ",\n";
      add_rule(*in_.rules[i]);
    }
    out_ += "\n]}},\n";
  }

  void add_rule(const Rule& rule) {
    out_ += "{\"id\": ";
    append_json_string(out_, rule.id);
    add_message("shortDescription", rule.summary);
    add_message("fullDescription", rule.why);
    out_ += ", \"help\": {\"text\": ";
    append_json_string(out_, rule.why);
    out_ += ", \"markdown\": ";
    append_json_string(out_, help_markdown(rule));
    append("}}, \"defaultConfiguration\": {{{}\"level\": \"{}\"}}}}",
           rule.severity == Severity::kOff ? "\"enabled\": false, " : "", level_of(rule.severity));
  }

  void add_artifacts() {
    out_ += "\"artifacts\": [";
    for (std::size_t i = 0; i < artifacts_.size(); ++i) {
      append("{}{{\"location\": {{\"uri\": \"{}\"}}}}", i == 0 ? "\n" : ",\n", artifacts_[i]);
    }
    out_ += "\n],\n";
  }

  void add_result(std::size_t index, std::string_view print) {
    const Finding& finding = in_.findings[index];
    out_ += "{\"ruleId\": ";
    append_json_string(out_, finding.rule);
    const auto rule = rule_index_.find(finding.rule);
    if (rule != rule_index_.end()) append(", \"ruleIndex\": {}", rule->second);
    append(", \"level\": \"{}\"", level_of(finding.severity));
    if (in_.known != nullptr) append(", \"baselineState\": \"{}\"", in_.is_known(index) ? "unchanged" : "new");
    add_message("message",
                without_links(finding.help.empty() ? finding.message : finding.message + "\nhelp: " + finding.help));
    out_ += ", \"locations\": [";
    if (finding.span.valid() || !finding.file.empty()) {
      out_.push_back('{');
      add_physical(finding.span, finding.file);
      out_.push_back('}');
    }
    out_.push_back(']');
    add_related(finding);
    append(", \"partialFingerprints\": {{\"stancemap/v1\": \"{}\"}}", print);
    // A rank is at most 100: that stands for a hundred claims and more, and the exact number is a property.
    if (finding.weight > 0) append(", \"rank\": {}", std::min<std::uint64_t>(finding.weight, 100));
    append(", \"properties\": {{\"weight\": {}, \"subject\": ", finding.weight);
    append_json_string(out_, finding.subject);
    out_ += "}}";
  }

  void add_related(const Finding& finding) {
    if (finding.related.empty()) return;
    out_ += ", \"relatedLocations\": [";
    for (std::size_t i = 0; i < finding.related.size(); ++i) {
      append("{}{{\"id\": {}", i == 0 ? "" : ", ", i + 1);
      if (finding.related[i].span.valid()) {
        out_ += ", ";
        add_physical(finding.related[i].span, {});
      }
      add_message("message", without_links(finding.related[i].message));
      out_.push_back('}');
    }
    out_.push_back(']');
  }

  void add_physical(const Span& span, std::string_view file) {
    const std::size_t artifact =
        span.valid() ? artifact_of_file_[span.file.index()] : artifact_of_uri_.at(uri_of(plain_name(file)));
    append("\"physicalLocation\": {{\"artifactLocation\": {{\"uri\": \"{}\", \"index\": {}}}", artifacts_[artifact],
           artifact);
    if (span.valid()) {
      const Position begin = places_.begin(span);
      const Position end = places_.end(span);
      append(", \"region\": {{\"startLine\": {}, \"startColumn\": {}, \"endLine\": {}, \"endColumn\": {}}}", begin.line,
             begin.column, end.line, end.column);
    }
    out_.push_back('}');
  }

  void add_message(std::string_view key, std::string_view text) {
    append(", \"{}\": {{\"text\": ", key);
    append_json_string(out_, text);
    out_.push_back('}');
  }

  template <class... Args>
  void append(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  const WriteInput& in_;
  Places places_;
  std::unordered_map<std::string_view, std::size_t> rule_index_;
  std::vector<std::string> artifacts_;  // URIs, each once
  std::unordered_map<std::string, std::size_t> artifact_of_uri_;
  std::vector<std::size_t> artifact_of_file_;
  std::string out_;
};

}  // namespace

std::string write_sarif(const WriteInput& in) {
  return SarifWriter(in).write();
}

}  // namespace stancemap
