// Going on after a YAML syntax error; the idea stands in yaml_reader.h.

#include <algorithm>

#include <fmt/format.h>

#include "formats/native/yaml_lines.h"
#include "formats/native/yaml_reader.h"

namespace stancemap::native {
namespace {

constexpr std::size_t kMaxSyntaxErrors = 50;
constexpr std::size_t kMinWork = std::size_t{4} << 20;  // bytes that may be read again however small the file is

}  // namespace

std::size_t YamlReader::recover(const YamlProblem& problem) {
  report("yaml-syntax", Severity::kError, problem.begin, problem.end, problem.message, problem.help);
  if (builder_.open_collections().empty() && document_.root != Document::kNone) return kStop;
  std::size_t at = std::clamp(problem.begin, begin_, text_.size());
  for (const OpenCollection& open : builder_.open_collections()) {
    if (!open.flow) continue;
    if (open.value == document_.root) return kStop;  // no lines to go by
    at = std::min(at, std::max(flow_begin_, begin_));
    break;
  }
  if (++errors_ >= kMaxSyntaxErrors || work_ > kMinWork + 8 * text_.size()) {
    report("too-many-syntax-errors", Severity::kError, at, at, "too many syntax errors: the rest is not read",
           "mend the first ones, and read the file again");
    return kStop;
  }
  const std::size_t line = std::max(line_begin(text_, at), begin_);
  drop_from(line);
  std::size_t next = next_line_within(text_, line, std::max(indent_of_line(text_, line), 0));
  if (is_indented_by_tab(text_, line)) {
    while (next < text_.size() && is_indented_by_tab(text_, next)) next = next_line(text_, next);
  }
  next = settled(next);
  anchors_.cut(static_cast<ValueIndex>(document_.values.size()));
  return next < text_.size() ? next : kStop;
}

// Takes out of the tree what stands on `line` and behind it, with the entry that it belongs to.
void YamlReader::drop_from(std::size_t line) {
  const std::uint32_t begin = places_.span(line, line).begin;
  const auto starts_behind = [&](ValueIndex value) { return document_[value].span.begin >= begin; };
  const auto ends_behind = [&](ValueIndex value) { return document_[value].span.end > begin; };
  const auto open = builder_.open_collections();
  for (std::size_t level = 0; level < open.size(); ++level) {
    const OpenCollection& here = open[level];
    if (starts_behind(here.value)) return builder_.drop_collection(level);
    if (here.children == 0) continue;
    const bool inside_key = here.awaits_value() && level + 1 < open.size();
    const bool value_behind = level + 1 == open.size() && ends_behind(here.last);
    if (starts_behind(here.entry) || inside_key || value_behind) return builder_.drop_entry(level);
  }
  // The error lies in something that was left out because of its depth.
  if (builder_.skipping()) builder_.drop_entry(open.size() - 1);
}

// Finds the line at or behind `line` where reading can go on, and takes back the last key if its value is lost.
std::size_t YamlReader::settled(std::size_t line) {
  const auto open = builder_.open_collections();
  if (open.empty()) return line;
  const OpenCollection& top = open.back();
  const int column = static_cast<int>(top.column);
  if (top.awaits_value()) {
    const std::size_t key_end = places_.offset(document_[top.last].span.end);
    const std::size_t behind = std::min(text_.find_first_not_of(" \t:", key_end), text_.size());
    const bool value_begun = behind < line_end(text_, key_end) && text_[behind] != '#';
    const bool list = line < text_.size() && indent_of_line(text_, line) == column &&
                      (text_.substr(line + top.column, 2) == "- " || text_.substr(line + top.column, 2) == "-\n");
    if (!value_begun && (list || indent_of_line(text_, line) > column)) return line;
    builder_.drop_entry(open.size() - 1);
  }
  if (top.mapping && line < text_.size() && indent_of_line(text_, line) > column) {
    return next_line_within(text_, line, column);
  }
  return line;
}

// The text that brings a new parser to where the tree stands, and how many events it makes.
std::string YamlReader::prefix_for(std::size_t line, std::size_t& events) const {
  std::string prefix;
  const auto open = builder_.open_collections();
  events = open.empty() ? 0 : 2;
  for (std::size_t level = 0; level < open.size(); ++level) {
    const OpenCollection& here = open[level];
    const bool goes_on =
        here.mapping ? here.awaits_value() : indent_of_line(text_, line) > static_cast<int>(here.column);
    const bool holds_next = level + 1 < open.size() || goes_on;
    prefix.append(here.column, ' ');
    prefix += here.mapping ? (holds_next ? "k:\n" : "k: 0\n") : (holds_next ? "-\n" : "- 0\n");
    events += (here.mapping ? 2 : 1) + (holds_next ? 0 : 1);
  }
  return prefix;
}

// Brackets that nest too deep are blanked out before libyaml sees them, since its time for them is quadratic.
std::size_t YamlReader::blank_too_deep() {
  std::size_t level = 0;
  while (!builder_.open_collections()[level].flow) ++level;
  const std::size_t line = std::max(line_begin(text_, flow_begin_), begin_);
  const std::size_t end = level == 0 ? text_.size() : next_line_within(text_, line, indent_of_line(text_, line));
  if (blanked_flow_ == flow_begin_) {
    return recover({"brackets are nested too deep", "", flow_begin_, flow_begin_ + 1});
  }
  blanked_flow_ = flow_begin_;
  if (blanked_.empty()) blanked_ = text_;
  const auto places = blank_deep_brackets(blanked_, flow_begin_, end, kMaxDepth - level);
  text_ = blanked_;
  too_deep_.insert(too_deep_.end(), places.begin(), places.end());
  drop_from(line);
  settled(line);
  anchors_.cut(static_cast<ValueIndex>(document_.values.size()));
  return line;
}

}  // namespace stancemap::native
