// Values: pieces in braces or quotes, numbers and macros, joined with `#`.

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "formats/bibtex/bib_parser.h"
#include "formats/native/document.h"
#include "formats/native/reader_state.h"
#include "formats/source_list.h"

namespace stancemap::bibtex {

using native::shown;

bool BibParser::read_value(BibField& field) {
  const std::size_t begin = at_;
  std::size_t end = at_;
  for (bool more = true; more && !ended_;) {
    skip_blanks();
    if (!read_piece(field)) break;
    end = at_;
    skip_blanks();
    more = here() == '#';
    if (more) ++at_;
  }
  field.value_span = document_.span(begin, end);
  return end > begin;
}

bool BibParser::read_piece(BibField& field) {
  if (here() == '{' || here() == '"') return read_delimited(field);
  if (at_end() || at_close() || here() == ',' || at_next_entry()) {
    fault(at_, at_, "nothing stands behind `#`", "join two values with `#`");
    return false;
  }
  const std::size_t begin = at_;
  read_word(field);
  if (at_ > begin) return true;
  fault(begin, begin + 1, fmt::format("`{}` where a value should start", text_[begin]), "write `name = {value}`");
  pass_to_comma();
  return false;
}

bool BibParser::read_delimited(BibField& field) {
  const std::size_t open = at_++;
  const bool quoted = text_[open] == '"';
  std::size_t depth = quoted ? 0 : 1;
  std::size_t deepest = 0, too_deep = 0;
  for (; !at_end(); ++at_) {
    const char c = text_[at_];
    if (c == '{' && ++depth > deepest) {
      deepest = depth;
      if (depth == native::kMaxDepth + 1) too_deep = at_;
    }
    if (c == '}' && depth > 0 && --depth == 0 && !quoted) break;
    if (c == '"' && quoted && depth == 0) break;
    if (c == '@' && at_next_entry()) break;
  }
  if (deepest > native::kMaxDepth) {
    report("nested-too-deep", Severity::kError, document_.span(too_deep, too_deep + 1),
           fmt::format("braces are nested {} deep", deepest), "the value is read without its braces");
  }
  const bool closed = !at_end() && here() == (quoted ? '"' : '}');
  field.value += text_.substr(open + 1, at_ - open - 1);
  if (closed) {
    ++at_;
    return true;
  }
  Finding* finding = fault(open, open + 1, fmt::format("the value of {} is not closed", shown(field.name)),
                           "each `{` needs a `}`; also in what stands between quotation marks");
  if (finding != nullptr && !at_end()) {
    finding->related.push_back({document_.span(at_, at_ + 1), "the next entry starts here"});
  }
  ended_ = true;
  return true;
}

/// A number, or the name of a macro.
void BibParser::read_word(BibField& field) {
  const std::size_t begin = at_;
  const std::string_view name = word(",={}\"#()@%");
  const bool number = std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (number) {
    field.value += name;
  } else {
    append_macro(field, name, document_.span(begin, at_));
  }
}

void BibParser::append_macro(BibField& field, std::string_view name, Span span) {
  const auto macro = macros_.find(lower_case(name));
  if (macro == macros_.end()) {
    field.value += name;
    macros_.emplace(lower_case(name), name);  // so that each is told once
    report("unknown-macro", Severity::kWarning, span, fmt::format("{} is no `@string`", shown(name)),
           "put the value in braces, or define the name with `@string`; it is read as it stands");
    return;
  }
  if (macro->second.size() <= expansion_left_) {
    expansion_left_ -= macro->second.size();
    field.value += macro->second;
    return;
  }
  if (std::exchange(expansion_told_, true)) return;
  report("macro-expansion", Severity::kError, span,
         fmt::format("{} and the names before it stand for more than 16 MiB", shown(name)),
         "write values out; from here on macros are left empty");
}

}  // namespace stancemap::bibtex
