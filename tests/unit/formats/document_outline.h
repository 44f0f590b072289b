#pragma once
// A parsed document and its findings as short texts, for tests.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "formats/native/document.h"

namespace stancemap::native {

struct Parsed {
  using Parser = Document (*)(const SourceSet&, FileId, Findings&);

  Parsed(Parser parse, std::string text)
      : file(sources.add("map", std::move(text))), document(parse(sources, file, findings)) {}

  SourceSet sources;
  FileId file;
  Findings findings;
  Document document;

  /// "1:3-1:7", as lines and columns of code points.
  std::string place(const Span& span) const {
    const Position begin = sources[file].position(span.begin);
    const Position end = sources[file].position(span.end);
    return fmt::format("{}:{}-{}:{}", begin.line, begin.column, end.line, end.column);
  }
  /// The place of the first value with this text.
  std::string place_of(std::string_view text) const {
    for (ValueIndex i = 0; i < document.values.size(); ++i) {
      const Value value = document[i];
      if (value.text == text && value.type != ValueType::kMapping && value.type != ValueType::kSequence)
        return place(value.span);
    }
    return "nowhere";
  }
  /// "1:3-1:7 yaml-syntax: message; …"
  std::string found() const {
    std::string out;
    for (const Finding& finding : findings) {
      out += fmt::format("{}{} {}: {}", out.empty() ? "" : "; ", place(finding.span), finding.rule, finding.message);
    }
    return out;
  }
  /// The tree in one line: {a: [1, "x", ~, true]}; quoted texts keep quotes.
  std::string outline() const {
    if (document.root == Document::kNone) return "none";
    std::string out;
    struct Step {
      ValueIndex value;
      std::string closing;  // instead of a value
    };
    std::vector<Step> steps{{document.root, ""}};
    while (!steps.empty()) {
      const Step step = steps.back();
      steps.pop_back();
      out += step.closing;
      if (step.value == Document::kNone) continue;
      const Value& value = document[step.value];
      switch (value.type) {
        case ValueType::kNull:
          out += "~";
          break;
        case ValueType::kBool:
        case ValueType::kNumber:
          out += value.text;
          break;
        case ValueType::kString:
          out += value.quoted ? fmt::format("\"{}\"", value.text) : std::string(value.text);
          break;
        default:
          push_children(value, steps);
          out += value.type == ValueType::kMapping ? "{" : "[";
          break;
      }
    }
    return out;
  }

 private:
  template <class Steps>
  void push_children(const Value& value, Steps& steps) const {
    const bool mapping = value.type == ValueType::kMapping;
    Steps children;
    std::size_t count = 0;
    for (ValueIndex child = value.first; child != Document::kNone; child = document[child].next, ++count) {
      children.push_back({child, count == 0 ? "" : mapping && count % 2 == 1 ? ": " : ", "});
    }
    steps.push_back({Document::kNone, mapping ? "}" : "]"});
    steps.insert(steps.end(), children.rbegin(), children.rend());
  }
};

inline std::string times(std::string_view text, std::size_t count) {
  std::string out;
  out.reserve(text.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace stancemap::native
