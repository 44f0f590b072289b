#pragma once
// Reads one YAML text into a Document, over syntax errors.
//
// After an error libyaml's parser is of no more use. What it has told before the error stands in the tree already, so
// nothing is read twice: the entry with the error (the lines from its first one to the next one that is not indented
// more) is taken out of the tree, and a new parser starts behind it. To bring that parser to the same depth it first
// reads a made-up prefix, one dummy key or dash in the right column for each block collection that is still open, whose
// events are skipped. So the time is linear in the file, plus what libyaml reads ahead for each error.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/native/document.h"
#include "formats/native/document_builder.h"
#include "formats/native/document_text.h"
#include "formats/native/yaml_anchors.h"
#include "formats/native/yaml_feed.h"
#include "formats/native/yaml_problem.h"

namespace stancemap::native {

class YamlReader {
 public:
  YamlReader(const DocumentText& text, std::string_view in_file, Document& document, Findings& findings);
  void read();

 private:
  // yaml_document.cpp: events into values
  std::size_t read_from(std::size_t begin);  // the place where to read on, or kStop
  std::size_t take(YamlFeed& feed);          // kGoOn, kStop, or the place where to read on
  std::size_t scalar(YamlFeed& feed);
  std::size_t open(YamlFeed& feed, ValueType type, bool flow, const yaml_char_t* anchor, const yaml_char_t* tag);
  void close(YamlFeed& feed);
  void alias(YamlFeed& feed);
  std::size_t skip_properties(std::size_t begin, const yaml_char_t* tag, bool known_tag);
  ValueType scalar_type(const yaml_event_t& event) const;
  bool swallows_lines(std::size_t begin, std::size_t end) const;
  void report(std::string_view rule, Severity severity, std::size_t begin, std::size_t end, std::string message,
              std::string help);

  // yaml_recovery.cpp: going on after an error
  std::size_t recover(const YamlProblem& problem);
  void drop_from(std::size_t line);
  std::size_t settled(std::size_t line);
  std::string prefix_for(std::size_t line, std::size_t& events) const;
  std::size_t blank_too_deep();

  static constexpr std::size_t kStop = static_cast<std::size_t>(-1);
  static constexpr std::size_t kGoOn = static_cast<std::size_t>(-2);

  const DocumentText& places_;
  std::string_view text_;     // what is parsed
  std::string_view in_file_;  // what values are views of
  std::string blanked_;       // holds text_ once something too deep was blanked out
  std::vector<std::size_t> too_deep_;
  Document& document_;
  Findings& findings_;
  DocumentBuilder builder_;
  YamlAnchors anchors_;
  std::size_t alias_values_ = 0;
  bool expansion_reported_ = false;
  std::size_t begin_ = 0;             // of what the current parser reads
  std::size_t flow_begin_ = 0;        // of the outermost brackets that are open
  std::size_t blanked_flow_ = kStop;  // the last such that was blanked
  std::size_t errors_ = 0;
  std::size_t work_ = 0;  // bytes read by parsers that met an error
  bool document_ended_ = false;
};

}  // namespace stancemap::native
