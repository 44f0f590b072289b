#include "checks/scheme_file.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/shown_text.h"
#include "base/utf8.h"
#include "diagnostics/escape.h"
#include "formats/native/value_reader.h"
#include "formats/reading.h"

namespace stancemap {
namespace {

using native::Document;
using native::Value;
using native::ValueIndex;
using native::ValueType;

constexpr std::string_view kVersion = "1";
constexpr std::size_t kLongestName = 100;  // code points; of schemes and questions

/// A tag is one word, and `cq-` stands before it.
bool is_question_id(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_letter_or_digit(c) && c != U'-' && c != U'_' && c != U'.') return false;
  }
  return !text.empty();
}

class SchemeReader {
 public:
  SchemeReader(const Document& document, Findings& findings)
      : document_(document), findings_(findings), in_(document, findings) {}

  std::vector<Scheme> read() {
    static constexpr std::array<std::string_view, 2> kKeys{"version", "schemes"};
    const Value root = document_[document_.root];
    bool has_version = false;
    bool has_schemes = false;
    for (const auto& [key, value] : in_.entries(document_.root, "the file of schemes")) {
      if (key.text == "version") {
        has_version = true;
        read_version(value);
      } else if (key.text == "schemes") {
        has_schemes = true;
        for (const auto& [name, scheme] : in_.entries(value, "`schemes`")) read_scheme(name, scheme);
      } else {
        in_.unknown_key(key, "a file of schemes", kKeys);
      }
    }
    if (root.type != ValueType::kMapping) return {};
    if (!has_version) in_.add("missing-key", root, "the file does not say its version", "write `version: 1` first");
    if (!has_schemes) in_.add("missing-key", root, "the file has no `schemes`", "list under `schemes` what you bring");
    return std::move(schemes_);
  }

 private:
  void read_version(ValueIndex value) {
    const auto version = in_.text(value, "`version`");
    if (version && *version != kVersion) {
      in_.add("unsupported-version", document_[value],
              fmt::format("there is no version `{}` of files of schemes", *version), "write `version: 1`");
    }
  }

  void read_scheme(const Value& name, ValueIndex value) {
    static constexpr std::array<std::string_view, 2> kKeys{"form", "questions"};
    const std::size_t faults = findings_.size();
    Scheme scheme;
    scheme.name = name.text;
    check_length(name);
    if (one_line(scheme.name).empty()) in_.add("bad-value", name, "the name of a scheme is empty", "write a word");
    bool has_questions = false;
    for (const auto& [key, at] : in_.entries(value, fmt::format("the scheme `{}`", name.text))) {
      if (key.text == "form") {
        scheme.form = in_.text(at, "`form`").value_or("");
      } else if (key.text == "questions") {
        has_questions = true;
        for (const auto& [id, question] : in_.entries(at, "`questions`")) read_question(scheme, id, question);
      } else {
        in_.unknown_key(key, "a scheme", kKeys);
      }
    }
    if (!has_questions && in_.value(value).type == ValueType::kMapping) {
      in_.add("missing-key", name, fmt::format("the scheme `{}` has no `questions`", name.text),
              "write what to ask, or `questions: {}` where there is nothing to ask");
    }
    if (findings_.size() == faults) schemes_.push_back(std::move(scheme));
  }

  void read_question(Scheme& scheme, const Value& id, ValueIndex value) {
    check_length(id);
    if (!is_question_id(id.text)) {
      in_.add("bad-value", id, fmt::format("`{}` cannot be part of a tag", id.text),
              "write letters, digits, `-`, `_` and `.`: the question `field` has the tag `cq-field`");
    }
    const auto text = in_.text(value, fmt::format("the question `{}`", id.text));
    if (text && one_line(*text).empty()) {
      in_.add("bad-value", document_[value], fmt::format("the question `{}` is empty", id.text), "write what to ask");
    }
    scheme.questions.push_back({std::string(id.text), text.value_or("")});
  }

  void check_length(const Value& name) {
    if (code_point_count(name.text) <= kLongestName) return;
    in_.add("bad-value", name, fmt::format("a name of {} characters is too long", code_point_count(name.text)),
            fmt::format("write at most {}", kLongestName));
  }

  const Document& document_;
  const Findings& findings_;
  native::ValueReader in_;
  std::vector<Scheme> schemes_;
};

}  // namespace

std::vector<Scheme> parse_schemes(const SourceSet& sources, FileId file, Findings& findings) {
  const std::size_t before = findings.size();
  const bool json = is_json(sources[file].name(), sources[file].text());
  const Document document =
      json ? native::parse_json(sources, file, findings) : native::parse_yaml(sources, file, findings);
  if (document.root != Document::kNone) return SchemeReader(document, findings).read();
  if (findings.size() == before) {
    Finding finding;
    finding.rule = "empty-file";
    finding.severity = Severity::kError;
    finding.span = {file, 0, 0};
    finding.message = finding.subject = "the file of schemes is empty";
    finding.help = "write `version: 1` first, and then `schemes`";
    findings.push_back(std::move(finding));
  }
  return {};
}

std::string written_schemes(std::span<const Scheme> schemes) {
  std::string out =
      "# Schemes and their critical questions. Change them as you like: docs/schemes.md says what each key does.\n"
      "version: 1\nschemes:";
  if (schemes.empty()) return out + " {}\n";
  out += '\n';
  for (const Scheme& scheme : schemes) {
    out += "  ";
    append_json_string(out, scheme.name);
    out += ":\n    form: ";
    append_json_string(out, scheme.form);
    out += scheme.questions.empty() ? "\n    questions: {}\n" : "\n    questions:\n";
    for (const CriticalQuestion& question : scheme.questions) {
      out += fmt::format("      \"{}\": ", question.id);
      append_json_string(out, question.text);
      out += '\n';
    }
  }
  return out;
}

}  // namespace stancemap
